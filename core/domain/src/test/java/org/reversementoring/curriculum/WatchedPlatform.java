package org.reversementoring.curriculum;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.reversementoring.spi.LearningPlatform;

/** A platform in front of another, that counts calls and does what a test wants before one of them. */
final class WatchedPlatform {
    /** A call with its method's name and arguments. */
    record Call(String name, List<Object> arguments) {
        boolean concerns(String courseKey) {
            return arguments.toString().contains(courseKey);
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private Predicate<Call> when = call -> false;
    private Runnable what = () -> {};

    LearningPlatform inFrontOf(LearningPlatform platform) {
        return (LearningPlatform) Proxy.newProxyInstance(
                LearningPlatform.class.getClassLoader(),
                new Class<?>[] {LearningPlatform.class},
                (proxy, method, arguments) -> {
                    Call call = new Call(method.getName(), arguments == null ? List.of() : List.of(arguments));
                    calls.add(call);
                    if (when.test(call)) {
                        what.run();
                    }
                    try {
                        return method.invoke(platform, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** From now on, before each such call. */
    void before(Predicate<Call> condition, Runnable action) {
        when = condition;
        what = action;
    }

    /** Before the one call of that number from now on, the first being 1. */
    void beforeCall(int number, Runnable action) {
        int at = calls.size() + number;
        before(call -> calls.size() == at, action);
    }

    void inPeace() {
        when = call -> false;
    }

    int count(String name) {
        return (int) calls.stream().filter(call -> call.name().equals(name)).count();
    }

    int count() {
        return calls.size();
    }
}

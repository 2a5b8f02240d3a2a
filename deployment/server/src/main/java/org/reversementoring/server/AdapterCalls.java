package org.reversementoring.server;

import io.prometheus.metrics.core.metrics.Histogram;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.rest.HealthResource.State;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.Postbox.Posted;

/** How calls to the connected systems end, on this node. Stands before a port; callers see no difference. */
final class AdapterCalls {
    /** Calls are slow or fast, and waits for other systems are bounded by minutes. */
    private static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10));

    /**
     * What is counted: the poll of progress, the read of the people, the look at the accounts. Everything else follows
     * from what somebody did, and in a small programme its count tells the minute of a pause, an end or a request for
     * help.
     */
    private static final Set<String> BY_THE_CLOCK = Set.of("progress", "read", "reachable");

    final Histogram durations = Histogram.builder()
            .name("rm_adapter_call_seconds")
            .help("Calls of connected systems that go by the clock; a duration counts as the bound that it kept to.")
            .labelNames("adapter", "outcome")
            .classicOnly()
            .classicUpperBounds(Metrics.seconds(BOUNDS))
            .withoutExemplars()
            .build();
    private final Map<Adapter, State> states = new ConcurrentHashMap<>();

    private enum Outcome {
        OK,
        /** May pass by itself. */
        UNAVAILABLE,
        /** The other system answered, and somebody has to put something right. */
        REJECTED,
        /** A fault of ours, or of whoever took the answer. */
        FAILED
    }

    State state(Adapter adapter) {
        return states.getOrDefault(adapter, State.OFF);
    }

    /** Somebody looked. */
    void saw(Adapter adapter, boolean up) {
        states.put(adapter, up ? State.UP : State.DOWN);
    }

    <T> T watch(Class<T> port, T real, Adapter adapter) {
        states.putIfAbsent(adapter, State.UNKNOWN);
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, given) -> call(adapter, real, method, given)));
    }

    private @Nullable Object call(Adapter adapter, Object real, Method method, Object @Nullable [] given)
            throws Throwable {
        long start = System.nanoTime();
        try {
            Object answer = method.invoke(real, given);
            ended(adapter, outcome(answer), method, start);
            return answer;
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            ended(adapter, outcome(thrown), method, start);
            throw thrown;
        }
    }

    /** What was rejected may concern one course or one person, and says nothing of the others. */
    private void ended(Adapter adapter, Outcome outcome, Method method, long start) {
        if (!isAboutOthers(method)) {
            return;
        }
        if (outcome == Outcome.OK || outcome == Outcome.UNAVAILABLE) {
            saw(adapter, outcome == Outcome.OK);
        }
        if (BY_THE_CLOCK.contains(method.getName())) {
            durations
                    .labelValues(
                            adapter.name().toLowerCase(Locale.ROOT),
                            outcome.name().toLowerCase(Locale.ROOT))
                    .observe(Metrics.bound(Duration.ofNanos(System.nanoTime() - start), BOUNDS));
        }
    }

    /** Self-checks never throw, and resting calls nobody. */
    private static boolean isAboutOthers(Method method) {
        return method.getDeclaringClass() != Object.class
                && !method.getName().equals("selfCheck")
                && !method.getName().equals("tryOut")
                && !method.getName().equals("rest");
    }

    private static Outcome outcome(@Nullable Object answer) {
        return answer == Posted.OUT_OF_REACH || Boolean.FALSE.equals(answer) ? Outcome.UNAVAILABLE : Outcome.OK;
    }

    private static Outcome outcome(Throwable thrown) {
        if (thrown instanceof PlatformUnavailableException || thrown instanceof DirectoryUnavailableException) {
            return Outcome.UNAVAILABLE;
        }
        if (thrown instanceof PlatformRejectedException || thrown instanceof DirectoryRejectedException) {
            return Outcome.REJECTED;
        }
        return thrown instanceof RefusedException refused && refused.problem() == Problem.ELSEWHERE_UNAVAILABLE
                ? Outcome.UNAVAILABLE
                : Outcome.FAILED;
    }
}

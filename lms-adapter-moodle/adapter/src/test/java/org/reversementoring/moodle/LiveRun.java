package org.reversementoring.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;
import org.reversementoring.spi.SelfCheck;

/** One run against a real site: opens it, and at the end cleans it up and prints what was checked. */
final class LiveRun implements BeforeAllCallback, AfterAllCallback, TestWatcher, TestExecutionExceptionHandler {
    private final List<String> table = new ArrayList<>();
    private Optional<LiveSite> site = Optional.empty();

    LiveSite site() {
        return site.orElseThrow();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        LiveSite opened = new LiveSite();
        site = Optional.of(opened);
        try (MoodleLearningPlatform platform = SimulatedStage.over(opened.settings())) {
            for (SelfCheck line : platform.selfCheck()) {
                add(line.ok() ? "ok" : "WRONG", line.text());
            }
        }
    }

    /** What the second token may not do is no fault of the adapter. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof LiveCalls.Refused refused && refused.isForbidden()) {
            throw new TestAbortedException("the token may not: " + refused.getMessage());
        }
        throw thrown;
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        add("passed", sentence(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        add("FAILED", sentence(context) + ": " + firstLine(cause));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        add("not possible here", sentence(context) + ": " + firstLine(cause));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        site().close();
        StringBuilder all =
                new StringBuilder("\nChecked at " + site().settings().site() + ":\n");
        table.forEach(line -> all.append(line).append('\n'));
        if (site().remains().isEmpty()) {
            all.append("Everything that the run made is gone.\n");
        }
        site().remains()
                .forEach(what -> all.append("STILL THERE, remove it by hand: ")
                        .append(what)
                        .append('\n'));
        System.out.println(all);
    }

    private void add(String verdict, String what) {
        table.add("  %-17s %s".formatted(verdict, what));
    }

    private static String sentence(ExtensionContext context) {
        return context.getRequiredTestMethod().getName().replace('_', ' ');
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        return message.lines().limit(1).findFirst().orElse(cause.getClass().getSimpleName());
    }
}

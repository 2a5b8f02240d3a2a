package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Progress;

/**
 * What one completion poll of 10,000 people in two courses costs: calls, seconds, and the most that was live in the
 * heap at once, above what was there before. By the report, in batches, and by one call for each person; the simulated
 * Moodle runs in a process of its own and takes 5 ms longer for each call.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root:
 *
 * <pre>mvn -q -pl lms-adapter-moodle/adapter -am test -Dtest=PollBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class PollBenchmark {
    private static final int LATENCY_MILLIS = 5;
    /** Looks at the heap in one run, each of which stops everything. */
    private static final int LOOKS = 50;

    private static final int PEOPLE = 5_000;
    private static final int COMPLETED = 2_000;
    private static final List<String> COURSES = List.of("rm-a", "rm-b");

    @Test
    void onePollOfTenThousand() throws InterruptedException {
        try (SimulatorProcess moodle = new SimulatorProcess(LATENCY_MILLIS);
                MoodleLearningPlatform reading = platform(moodle, MoodleSettings.DEFAULT_REPORT);
                MoodleLearningPlatform platform = platform(moodle, "none")) {
            Map<CourseRef, Collection<EmployeeNumber>> asked = new HashMap<>();
            for (String key : COURSES) {
                CourseRef course = platform.publish(
                        new CourseSpec(key, "Training", "rm-tpl-mentor", Instant.parse("2026-12-01T08:00:00Z"), null));
                moodle.post(
                        "crowds",
                        "{\"prefix\":\"%s\",\"people\":%d,\"course\":\"%s\",\"completed\":%d}"
                                .formatted(key, PEOPLE, key, COMPLETED));
                asked.put(
                        course,
                        IntStream.range(0, PEOPLE)
                                .mapToObj(i -> new EmployeeNumber(key + "-" + i))
                                .toList());
            }
            Poll personal = new Poll(moodle, platform, asked);
            personal.run();
            personal.measure("in batches");
            moodle.post("reports", '"' + MoodleSettings.DEFAULT_REPORT + '"');
            new Poll(moodle, reading, asked).measure("by the report");
            moodle.post("withholdings", '"' + Function.BATCH.moodleName() + '"');
            personal.measure("one by one");
        }
    }

    private static MoodleLearningPlatform platform(SimulatorProcess moodle, String report) {
        MoodleSettings usual = MoodleSettings.of(moodle.url(), SimulatorProcess.TOKEN);
        return SimulatedStage.over(new MoodleSettings(
                usual.site(),
                usual.token(),
                usual.category(),
                usual.learnerRole(),
                usual.deadline(),
                usual.templates(),
                report));
    }

    private record Poll(
            SimulatorProcess moodle,
            MoodleLearningPlatform platform,
            Map<CourseRef, Collection<EmployeeNumber>> asked) {
        /** Once for the clock and once for the heap, for looking at the heap takes time of its own. */
        void measure(String how) throws InterruptedException {
            int before = count(moodle.calls());
            long start = System.nanoTime();
            run();
            long nanos = System.nanoTime() - start;
            int calls = count(moodle.calls()) - before;
            System.out.println(String.format(
                    Locale.ROOT, "%s: %d calls, %.1f s, %.1f MB", how, calls, nanos / 1e9, megabytes(nanos / LOOKS)));
        }

        private void run() {
            Map<CourseRef, Map<EmployeeNumber, Progress>> found = platform.progress(asked);
            long completed = found.values().stream()
                    .flatMap(people -> people.values().stream())
                    .filter(progress -> progress == Progress.COMPLETED)
                    .count();
            assertThat(completed).isEqualTo((long) COMPLETED * COURSES.size());
        }

        private double megabytes(long pauseNanos) throws InterruptedException {
            long before = live();
            AtomicLong most = new AtomicLong();
            AtomicBoolean over = new AtomicBoolean();
            Thread watch = new Thread(() -> {
                while (!over.get()) {
                    most.accumulateAndGet(live(), Math::max);
                    LockSupport.parkNanos(pauseNanos);
                }
            });
            watch.start();
            run();
            over.set(true);
            watch.join();
            return (most.get() - before) / 1e6;
        }

        private static long live() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        private static int count(JsonNode calls) {
            return calls.valueStream().mapToInt(JsonNode::asInt).sum();
        }
    }
}

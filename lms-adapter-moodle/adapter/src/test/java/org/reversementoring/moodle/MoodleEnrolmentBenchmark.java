package org.reversementoring.moodle;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reversementoring.moodle.simulator.Call;
import org.reversementoring.spi.CourseRef;

/**
 * Enrols people whom the site does not know yet and groups every two of them, then does it once more: calls by
 * function, seconds, and the heap that lives after a collection beside its highest use, against the simulator in the
 * same process with 5 ms a call.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root:
 *
 * <pre>mvn -q -pl lms-adapter-moodle/adapter -am test -Dtest=MoodleEnrolmentBenchmark \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class MoodleEnrolmentBenchmark {
    private static final Duration EACH_CALL = Duration.ofMillis(5);

    @Test
    void enrolAndGroup() {
        measure(100);
        System.out.println("people | what | calls | seconds | heap MB lives/highest | calls by function");
        for (int size : new int[] {200, 2_000, 10_000}) {
            measure(size).forEach(System.out::println);
        }
    }

    private static List<String> measure(int people) {
        Crowd crowd = new Crowd(people);
        try (SimulatedStage stage = new SimulatedStage()) {
            CourseRef course = Crowd.course(stage.platform);
            stage.simulator.faults().delay(EACH_CALL);
            return List.of(
                    round(stage, people, "first", () -> crowd.enrolAndGroup(stage.platform, course)),
                    round(stage, people, "again", () -> crowd.enrolAndGroup(stage.platform, course)));
        }
    }

    private static String round(SimulatedStage stage, int people, String what, Runnable work) {
        int before = stage.simulator.calls().size();
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long highest = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.gc();
        long lives = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        List<Call> all = stage.simulator.calls();
        Map<String, Long> calls = all.subList(before, all.size()).stream()
                .collect(Collectors.groupingBy(Call::function, TreeMap::new, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%6d | %s | %d | %.2f | %d/%d | %s",
                people,
                what,
                all.size() - before,
                seconds,
                lives >> 20,
                highest >> 20,
                calls);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}

package org.reversementoring.matching;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Compares the exact solver with greedy, in turn, on crowded synthetic populations of about 30 admissible partners
 * each. Prints medians of five rounds in milliseconds of processor time. From the project's root, with the sizes
 * wanted:
 *
 * <pre>mvn -q -pl core/domain test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=org.reversementoring.matching.MatchingBenchmark -Dexec.args="1000 10000 50000"</pre>
 */
public final class MatchingBenchmark {
    private static final int ROUNDS = 5;

    private MatchingBenchmark() {}

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {1_000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        System.out.println(
                "people a side | admissible | greedy ms | exact ms | pairs greedy/exact | worst greedy/exact");
        round(2_000, 99);
        for (int size : sizes) {
            System.out.println(round(size, size));
        }
    }

    private static String round(int size, long seed) {
        Instances instance = Instances.skewed(new Random(seed), size, size, 30, 1, MatchingProblem.HIGHEST_SCORE + 1);
        MatchingProblem problem = instance.problem();
        double[] greedyMillis = new double[ROUNDS];
        double[] exactMillis = new double[ROUNDS];
        Assignment greedy = null;
        Assignment exact = null;
        for (int turn = 0; turn < ROUNDS; turn++) {
            greedy = timed(() -> Greedy.solve(instance), greedyMillis, turn);
            exact = timed(() -> ExactMatching.solve(problem), exactMillis, turn);
        }
        return String.format(
                Locale.ROOT,
                "%,d | %,d | %.1f | %.1f | %.3f | %.2f / %.2f",
                size,
                problem.pairs(),
                median(greedyMillis),
                median(exactMillis),
                (double) greedy.pairs().size() / exact.pairs().size(),
                greedy.worst() / 1e6,
                exact.worst() / 1e6);
    }

    private static Assignment timed(Supplier<Assignment> solver, double[] millis, int turn) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Assignment assignment = solver.get();
        millis[turn] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        return assignment;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package org.reversementoring.matching;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.programme.Structure;

/**
 * Two tables, each of medians of five rounds in milliseconds of processor time: the exact solver against greedy, in
 * turn, on crowded instances of about 30 admissible partners each; and a whole matching of a synthetic company, against
 * its solver alone. From the project's root, with the sizes wanted:
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
        round(2_000, 99);
        System.out.println(
                "people a side | admissible | greedy ms | exact ms | pairs greedy/exact | worst greedy/exact");
        for (int size : sizes) {
            System.out.println(round(size, size));
        }
        System.out.println(
                "people a side | admissible | find and score ms | solve ms | explain ms | whole/solve | looked at/n²");
        for (int size : sizes) {
            System.out.println(whole(size));
        }
    }

    private static String whole(int size) {
        List<Candidate> people = SyntheticPopulation.candidates(size, size);
        Relations relations = new Relations(false, new ReportingLines(Map.of()), List.of());
        ScorePart.Policy policy = new ScorePart.Policy(5, Structure.Format.HYBRID, Instant.EPOCH);
        double[] find = new double[ROUNDS];
        double[] solve = new double[ROUNDS];
        double[] explain = new double[ROUNDS];
        Matcher matcher = null;
        MatchingProblem problem = null;
        for (int turn = 0; turn < ROUNDS; turn++) {
            Matcher fresh = new Matcher(people, relations, policy);
            MatchingProblem found = timed(fresh::problem, find, turn);
            Assignment assignment = timed(() -> ExactMatching.solve(found), solve, turn);
            timed(() -> fresh.explain(assignment), explain, turn);
            matcher = fresh;
            problem = found;
        }
        return String.format(
                Locale.ROOT,
                "%,d | %,d | %.1f | %.1f | %.1f | %.2f | %.3f",
                size,
                problem.pairs(),
                median(find),
                median(solve),
                median(explain),
                (median(find) + median(solve) + median(explain)) / median(solve),
                matcher.looked() / ((double) size * size));
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

    private static <T> T timed(Supplier<T> solver, double[] millis, int turn) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T answer = solver.get();
        millis[turn] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        return answer;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DisclosureAuditorTest {
    private record Someone(String department, String location) {}

    private static final List<Function<Someone, String>> DIMENSIONS = List.of(Someone::department, Someone::location);

    @Test
    void groupsThatAreLargeAreAdmitted() {
        DisclosureAuditor<Someone> auditor =
                new DisclosureAuditor<>(crowd("A", "X", 6, "A", "Y", 7, "B", "X", 8, "B", "Y", 9), DIMENSIONS, 5);
        assertThat(auditor.admits(Someone::department)).isTrue();
        assertThat(auditor.admits(Someone::location)).isTrue();
    }

    @Test
    void aSmallGroupIsRefused() {
        DisclosureAuditor<Someone> auditor = new DisclosureAuditor<>(crowd("A", "X", 20, "B", "X", 3), DIMENSIONS, 5);
        assertThat(auditor.admits(Someone::department)).isFalse();
    }

    /** Everybody of B is at Y, and three more of A: locations minus departments would tell those three. */
    @Test
    void twoBreakdownsThatAreSafeAloneAreRefusedTogetherWhereTheirDifferenceTellsThree() {
        List<Someone> people = crowd("A", "X", 17, "A", "Y", 3, "B", "Y", 10);
        DisclosureAuditor<Someone> both = new DisclosureAuditor<>(people, DIMENSIONS, 5);
        assertThat(both.admits(Someone::department)).isTrue();
        assertThat(both.admits(Someone::location)).isFalse();
        DisclosureAuditor<Someone> alone = new DisclosureAuditor<>(people, DIMENSIONS, 5);
        assertThat(alone.admits(Someone::location)).isTrue();
    }

    @Test
    void nobodyAtAllIsNoRisk() {
        assertThat(new DisclosureAuditor<>(List.<Someone>of(), DIMENSIONS, 5).admits(Someone::department))
                .isTrue();
    }

    /**
     * Random small populations against a search of another kind: every set of people that adding and subtracting up to
     * four published groups tells. Without the auditor, thresholds alone leak in many of them.
     */
    @Test
    void inRandomPopulationsNoFewerThanFiveCanBeWorkedOutFromWhatWasAdmitted() {
        Random random = new Random(7);
        int leaksWithout = 0;
        for (int run = 0; run < 400; run++) {
            List<Someone> people = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int department = random.nextInt(3);
                boolean usual = random.nextInt(10) > 0;
                people.add(new Someone("d" + department, "l" + (usual ? department : random.nextInt(3))));
            }
            DisclosureAuditor<Someone> auditor = new DisclosureAuditor<>(people, DIMENSIONS, 5);
            List<Function<Someone, String>> byThreshold = new ArrayList<>();
            List<Function<Someone, String>> admitted = new ArrayList<>();
            for (Function<Someone, String> dimension : DIMENSIONS) {
                if (groups(people, dimension).values().stream().allMatch(g -> g.size() >= 5)) {
                    byThreshold.add(dimension);
                    if (auditor.admits(dimension)) {
                        admitted.add(dimension);
                    }
                }
            }
            assertThat(tellsFew(people, admitted)).as("%s", people).isFalse();
            leaksWithout += tellsFew(people, byThreshold) ? 1 : 0;
        }
        assertThat(leaksWithout)
                .as("populations in which a threshold alone leaks")
                .isPositive();
    }

    /** Whether some sum of published groups with coefficients -1, 0 and 1 is one set of one to four people. */
    private static boolean tellsFew(List<Someone> people, List<Function<Someone, String>> published) {
        List<Set<Integer>> told = new ArrayList<>();
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            all.add(i);
        }
        told.add(all);
        published.forEach(dimension -> told.addAll(groups(people, dimension).values()));
        int combinations = (int) Math.pow(3, told.size());
        for (int code = 0; code < combinations; code++) {
            int[] sum = new int[people.size()];
            int rest = code;
            for (Set<Integer> group : told) {
                int coefficient = rest % 3 - 1;
                rest /= 3;
                group.forEach(i -> sum[i] += coefficient);
            }
            long ones = Arrays.stream(sum).filter(s -> s == 1).count();
            long noughts = Arrays.stream(sum).filter(s -> s == 0).count();
            if (ones > 0 && ones < 5 && ones + noughts == people.size()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<Integer>> groups(List<Someone> people, Function<Someone, String> dimension) {
        Map<String, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            groups.computeIfAbsent(dimension.apply(people.get(i)), g -> new HashSet<>())
                    .add(i);
        }
        return groups;
    }

    private static List<Someone> crowd(Object... cells) {
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 3) {
            for (int n = 0; n < (Integer) cells[i + 2]; n++) {
                people.add(new Someone((String) cells[i], (String) cells[i + 1]));
            }
        }
        return people;
    }
}

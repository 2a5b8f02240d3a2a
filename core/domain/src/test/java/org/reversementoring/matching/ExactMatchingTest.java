package org.reversementoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactMatchingTest {
    private static BruteForce.Best best(Assignment assignment) {
        return new BruteForce.Best(assignment.pairs().size(), assignment.worst(), assignment.total());
    }

    @Test
    void small_instances_reach_what_trying_everything_reaches() {
        int solved = 0;
        for (int seed = 0; seed < 8_000; seed++) {
            Random random = new Random(seed);
            int mentors = random.nextInt(6);
            int mentees = random.nextInt(6);
            int levels = seed % 3 == 0 ? 2 : seed % 3 == 1 ? 4 : MatchingProblem.HIGHEST_SCORE + 1;
            Instances instance = seed % 2 == 0
                    ? Instances.dense(random, mentors, mentees, random.nextDouble(), 1 + random.nextInt(3), levels)
                    : Instances.skewed(random, mentors, Math.max(1, mentees), 3, 1 + random.nextInt(3), levels);
            if (instance.rows().size() <= 16) {
                Assignment assignment = ExactMatching.solve(instance.problem());
                assertThat(best(assignment)).as("seed %d: %s", seed, instance).isEqualTo(BruteForce.solve(instance));
                assertThat(Certificate.fault(instance, assignment))
                        .as("seed %d", seed)
                        .isEmpty();
                solved++;
            }
        }
        assertThat(solved).isGreaterThan(6_000);
    }

    @Test
    void middling_instances_carry_a_certificate_of_optimality() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int mentors = 1 + random.nextInt(60);
            int mentees = seed % 3 == 0 ? 1 + random.nextInt(15) : 1 + random.nextInt(80);
            int levels = seed % 2 == 0 ? 5 : MatchingProblem.HIGHEST_SCORE + 1;
            Instances instance = seed % 5 == 0
                    ? Instances.dense(random, mentors, mentees, 1, 3, levels)
                    : Instances.skewed(random, mentors, mentees, 6, 1 + random.nextInt(3), levels);
            assertThat(Certificate.fault(instance, ExactMatching.solve(instance.problem())))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void the_certificate_finds_each_kind_of_fault() {
        var people = List.of(new Instances.Person("A0", 1), new Instances.Person("A1", 1));
        var rows = List.of(
                new Instances.Row(0, 0, 900_000),
                new Instances.Row(0, 1, 500_000),
                new Instances.Row(1, 0, 500_000),
                new Instances.Row(1, 1, 400_000));
        Instances instance =
                new Instances(people, List.of(new Instances.Person("B0", 1), new Instances.Person("B1", 1)), rows);
        var a0b0 = new Assignment.Chosen("A0", "B0", 900_000);
        var a1b1 = new Assignment.Chosen("A1", "B1", 400_000);
        assertThat(Certificate.fault(instance, new Assignment(List.of(a0b0), 900_000, 900_000)))
                .isEqualTo("one more pair is possible");
        assertThat(Certificate.fault(instance, new Assignment(List.of(a0b0, a1b1), 400_000, 1_300_000)))
                .isEqualTo("as many pairs are possible above the worst score");
        var flat = new Instances(
                people,
                instance.mentees(),
                List.of(rows.get(0), rows.get(1), rows.get(2), new Instances.Row(1, 1, 500_000)));
        var swapped = List.of(new Assignment.Chosen("A0", "B1", 500_000), new Assignment.Chosen("A1", "B0", 500_000));
        assertThat(Certificate.fault(flat, new Assignment(swapped, 500_000, 1_000_000)))
                .isEqualTo("a higher total is possible");
        assertThat(best(ExactMatching.solve(instance.problem()))).isEqualTo(new BruteForce.Best(2, 500_000, 1_000_000));
    }

    @Test
    void a_worse_total_is_taken_for_one_more_pair_and_for_a_better_worst_pair() {
        Instances instance = new Instances(
                List.of(new Instances.Person("A0", 1), new Instances.Person("A1", 1)),
                List.of(new Instances.Person("B0", 1), new Instances.Person("B1", 1)),
                List.of(
                        new Instances.Row(0, 0, 1_000_000),
                        new Instances.Row(0, 1, 100_000),
                        new Instances.Row(1, 0, 100_000)));
        assertThat(best(ExactMatching.solve(instance.problem()))).isEqualTo(new BruteForce.Best(2, 100_000, 200_000));
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Instances instance = Instances.skewed(
                    random, 5 + random.nextInt(80), 5 + random.nextInt(80), 12, 2, seed % 2 == 0 ? 3 : 50);
            Assignment assignment = ExactMatching.solve(instance.problem());
            for (int turn = 0; turn < 5; turn++) {
                assertThat(ExactMatching.solve(instance.shuffled(random).problem()))
                        .as("seed %d", seed)
                        .isEqualTo(assignment);
            }
        }
    }

    @Test
    void two_thousand_on_each_side_are_solved() {
        Instances instance = Instances.skewed(new Random(1), 2_000, 2_000, 30, 1, MatchingProblem.HIGHEST_SCORE + 1);
        Assignment assignment = ExactMatching.solve(instance.problem());
        assertThat(assignment.pairs()).hasSizeGreaterThan(1_990);
        Assignment greedy = Greedy.solve(instance);
        assertThat(assignment.pairs().size()).isGreaterThan(greedy.pairs().size());
        assertThat(ExactMatching.solve(instance.shuffled(new Random(2)).problem()))
                .isEqualTo(assignment);
    }

    @Test
    void nobody_and_no_pair_give_an_empty_assignment() {
        Assignment nothing = new Assignment(List.of(), MatchingProblem.HIGHEST_SCORE, 0);
        assertThat(ExactMatching.solve(MatchingProblem.builder().build())).isEqualTo(nothing);
        Instances apart =
                new Instances(List.of(new Instances.Person("A", 1)), List.of(new Instances.Person("B", 1)), List.of());
        assertThat(ExactMatching.solve(apart.problem())).isEqualTo(nothing);
        Instances full = new Instances(
                List.of(new Instances.Person("A", 0)),
                List.of(new Instances.Person("B", 1)),
                List.of(new Instances.Row(0, 0, 7)));
        assertThat(ExactMatching.solve(full.problem())).isEqualTo(nothing);
    }

    @Test
    void rows_that_contradict_are_refused() {
        MatchingProblem.Builder twice = MatchingProblem.builder();
        twice.mentor("A", 1);
        twice.mentor("A", 1);
        assertThatThrownBy(twice::build).hasMessage("a mentor stands twice");
        MatchingProblem.Builder pairs = MatchingProblem.builder();
        pairs.mentor("A", 1);
        pairs.mentee("B", 1);
        assertThatThrownBy(() -> pairs.pair(0, 1, 0)).hasMessage("no such mentee: 1");
        assertThatThrownBy(() -> pairs.pair(0, 0, -1)).hasMessageContaining("score must be 0 to 1000000");
        assertThatThrownBy(() -> pairs.mentor("C", -1)).hasMessageContaining("mentor capacity");
        assertThatThrownBy(() -> pairs.pair(0, 0, 1).pair(0, 0, 2).build()).hasMessage("a pair stands twice");
    }
}

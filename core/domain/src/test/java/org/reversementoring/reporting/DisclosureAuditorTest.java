package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SG31")
class DisclosureAuditorTest {
    private static List<UUID> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new UUID(0, i)).toList();
    }

    private static List<UUID> both(List<UUID> one, List<UUID> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static DisclosureAuditor auditor(ReleasedGroups... before) {
        return new DisclosureAuditor(5, List.of(before));
    }

    @Test
    void groupsThatAreLargeAreAdmittedAndASmallOneIsRefused() {
        DisclosureAuditor auditor = auditor();
        assertThat(auditor.admits(List.of(people(0, 13), people(13, 30)))).isTrue();
        assertThat(auditor.admits(List.of(both(people(0, 6), people(13, 21))))).isTrue();
        assertThat(auditor.admits(List.of(people(0, 4)))).isFalse();
        assertThat(auditor.admits(List.of(List.of()))).as("nobody is no risk").isTrue();
    }

    /** Everybody of B is at Y, and three more of A: locations minus departments would tell those three. */
    @Test
    void twoBreakdownsThatAreSafeAloneAreRefusedTogetherWhereTheirDifferenceTellsThree() {
        List<List<UUID>> departments = List.of(people(0, 20), people(20, 30));
        List<List<UUID>> locations = List.of(people(0, 17), people(17, 30));
        DisclosureAuditor both = auditor();
        assertThat(both.admits(departments)).isTrue();
        assertThat(both.admits(locations)).isFalse();
        assertThat(both.admits(List.of(people(0, 30))))
                .as("a refusal changes nothing")
                .isTrue();
        assertThat(auditor().admits(locations)).isTrue();
    }

    @Test
    void theSameFiguresAgainAreAdmittedAndThoseWithoutOneLeaverAreNot() {
        DisclosureAuditor first = auditor();
        assertThat(first.admits(List.of(people(0, 12)))).isTrue();
        assertThat(auditor(first.released()).admits(List.of(people(0, 12)))).isTrue();
        assertThat(auditor(first.released()).admits(List.of(people(1, 12)))).isFalse();
        assertThat(auditor(first.released()).admits(List.of(people(0, 13)))).isFalse();
        assertThat(auditor(first.released()).admits(List.of(people(5, 12)))).isTrue();
        assertThat(auditor(first.released(), ReleasedGroups.NONE).admits(List.of(people(3, 12))))
                .isFalse();
    }

    /** Asked are sixteen in twelve; mentors and mentees overlap in two, which twice-counting would tell. */
    @Test
    void whoCountsTwiceIsTakenAsTwo() {
        DisclosureAuditor auditor = auditor();
        assertThat(auditor.admits(List.of(people(0, 9), people(7, 16)))).isTrue();
        assertThat(auditor.admits(List.of(both(people(0, 9), people(7, 16))))).isTrue();
        assertThat(auditor.admits(List.of(people(0, 16))))
                .as("nine and nine are not sixteen: two are on both sides")
                .isFalse();
    }

    @Test
    void whatIsKeptOfAReportIsWhatWasAdmitted() {
        DisclosureAuditor auditor = auditor();
        auditor.admits(List.of(people(0, 9), both(people(7, 16), people(7, 9))));
        auditor.admits(List.of(people(0, 3)));
        List<Map<UUID, Integer>> figures = auditor.released().figures();
        assertThat(figures).hasSize(2);
        assertThat(figures.get(0)).hasSize(9).containsEntry(new UUID(0, 0), 1);
        assertThat(figures.get(1)).hasSize(9).containsEntry(new UUID(0, 7), 2).doesNotContainKey(new UUID(0, 0));
        assertThat(ReleasedGroups.of(figures)).isEqualTo(auditor.released());
    }

    @Test
    void whereThereAreTooManyCombinationsToTryTheFiguresAreRefused() {
        List<Collection<UUID>> singles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            singles.add(both(List.of(new UUID(0, i)), people(1000, 1030)));
        }
        assertThat(new DisclosureAuditor(20, List.of()).admits(singles)).isFalse();
    }

    @Test
    void aNumberThatOutgrowsTheMachineIsNeverRounded() {
        RowSpace space = new RowSpace();
        space.add(new long[] {Long.MAX_VALUE, 1, 0});
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> space.add(new long[] {Long.MAX_VALUE - 1, 0, 1}));
    }

    /** Small cohorts against a search of another kind: see {@link Attacker}, which works with fractions. */
    @Test
    void theAuditorRefusesExactlyWhatAnAttackerCouldComputeWithFractions() {
        Random random = new Random(7);
        int refused = 0;
        for (int run = 0; run < 2_000; run++) {
            List<Map<UUID, Integer>> figures = new ArrayList<>();
            int people = 8 + random.nextInt(20);
            int groups = 1 + random.nextInt(8);
            for (int g = 0; g < groups; g++) {
                Map<UUID, Integer> figure = new HashMap<>();
                for (int i = 0; i < people; i++) {
                    if (random.nextInt(3) > 0) {
                        figure.put(new UUID(0, random.nextInt(4) == 0 ? i : i / 4 * 4), 1 + random.nextInt(9) / 8);
                    }
                }
                figures.add(figure);
            }
            boolean told = new DisclosureAuditor(5, List.of()).tellsOfFew(figures);
            assertThat(told).as("%s", figures).isEqualTo(new Attacker(figures).findsFewerThan(5));
            refused += told ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 1_900);
    }
}

package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.programme.ReportTerms;

@Tag("SG31")
class BandingTest {
    private final Release banding = new Banding(ReportTerms.DEFAULT);
    private final Release strict = new Banding(new ReportTerms(12, List.of()));

    @Test
    void numbersFromNoughtToFourReadAlike() {
        assertThat(IntStream.range(0, 5).mapToObj(banding::size).distinct()).containsExactly(Band.TOO_FEW);
        assertThat(List.of(5, 9, 10, 19, 20, 49, 50, 100_000))
                .extracting(banding::size)
                .containsExactly(
                        Band.FROM_5,
                        Band.FROM_5,
                        Band.FROM_10,
                        Band.FROM_10,
                        Band.FROM_20,
                        Band.FROM_20,
                        Band.FROM_50,
                        Band.FROM_50);
    }

    @Test
    void aHigherBoundOfTheProgrammeHidesMore() {
        assertThat(IntStream.range(0, 12).mapToObj(strict::size).distinct()).containsExactly(Band.TOO_FEW);
        assertThat(strict.size(12)).isEqualTo(Band.FROM_10);
        assertThat(strict.fewest(false)).isEqualTo(strict.fewest(true)).isEqualTo(12);
        assertThat(banding.fewest(true)).isEqualTo(10);
        assertThat(strict.mean(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1), false).withheld())
                .isEqualTo("fewer than 12 answers: not shown");
        assertThat(strict.share(5, 11)).isEqualTo(new Share(null, null, "fewer than 12 people: not shown"));
        assertThat(strict.breakdown("b", Map.of("x", 20, "y", 11), true, false).groups())
                .isEmpty();
    }

    @Test
    void aShareIsToldToFivePercent() {
        assertThat(Banding.percent(0, 7)).isZero();
        assertThat(Banding.percent(7, 7)).isEqualTo(100);
        assertThat(Banding.percent(1, 3)).isEqualTo(35);
        assertThat(Banding.percent(72, 100)).isEqualTo(70);
        assertThatIllegalArgumentException().isThrownBy(() -> Banding.percent(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Banding.percent(0, 0));
    }

    @Test
    void aShareOfFewerThanFiveIsWithheldWithItsReason() {
        assertThat(banding.share(1, 4)).isEqualTo(new Share(null, null, "fewer than 5 people: not shown"));
        assertThat(banding.share(0, 4)).isEqualTo(banding.share(4, 4)).isEqualTo(banding.share(0, 0));
        assertThat(banding.share(7, 12)).isEqualTo(new Share(60, Band.FROM_10, null));
    }

    @Test
    void whereOnlyFewDifferTheShareReadsAsWhereNobodyDoes() {
        assertThat(List.of(0, 1, 4, 8, 11, 12))
                .extracting(part -> banding.share(part, 12))
                .containsOnly(new Share(null, Band.FROM_10, Banding.WITHHELD));
        assertThat(banding.share(95, 100).percent()).isNull();
        assertThat(banding.share(90, 100).percent()).isEqualTo(90);
    }

    @Test
    void aMeanIsToldToHalfAPointBelowTwentyAnswersAndToATenthFromTwenty() {
        assertThat(banding.mean(List.of(1, 2, 3, 4, 3), false)).isEqualTo(new Mean(2.5, Band.FROM_5, null));
        List<Integer> twenty = new ArrayList<>(Collections.nCopies(7, 4));
        twenty.addAll(Collections.nCopies(13, 3));
        assertThat(banding.mean(twenty, false)).isEqualTo(new Mean(3.4, Band.FROM_20, null));
        assertThat(banding.mean(twenty.subList(0, 19), false)).isEqualTo(new Mean(3.5, Band.FROM_10, null));
    }

    @Test
    void aMeanOfTooFewAnswersIsWithheldAndSoIsHowManyThereAre() {
        Mean none = banding.mean(List.of(), false);
        assertThat(none).isEqualTo(new Mean(null, null, "fewer than 5 answers: not shown"));
        assertThat(banding.mean(List.of(5, 1, 5, 1), false)).isEqualTo(none);
        assertThat(banding.mean(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4), true).withheld())
                .isEqualTo("fewer than 10 answers: not shown");
    }

    @Test
    void whereNearlyEverybodyAnsweredAlikeOnlyTheNumberIsTold() {
        List<Integer> alike = new ArrayList<>(Collections.nCopies(19, 5));
        alike.add(1);
        assertThat(banding.mean(alike, false).value()).isNull();
        assertThat(banding.mean(alike, false).answers()).isEqualTo(Band.FROM_20);
        assertThat(banding.mean(alike.subList(10, 20), false).value())
                .as("nine in ten are not more than nine in ten")
                .isEqualTo(4.5);
    }

    @Test
    void smallGroupsBecomeOneAndTakeInTheNextThatWasDeclaredWhereTheyAreTooFew() {
        Map<String, List<Integer>> values = values("Berlin", 12, "Bonn", 9, "Graz", 6, "Wien", 1);
        assertThat(Merging.merged(values("Berlin", 12, "Graz", 3, "Wien", 2), List.of(), 5))
                .containsOnlyKeys("Berlin", "Other");
        assertThat(Merging.merged(values, List.of(), 5)).containsOnlyKeys("Bonn", "Graz", "Other");
        assertThat(Merging.merged(values, List.of("Nowhere", "Graz"), 5)).containsOnlyKeys("Berlin", "Bonn", "Other");
        assertThat(Merging.merged(values, List.of("Bonn"), 8)).containsOnlyKeys("Berlin", "Other");
        assertThat(Merging.merged(values("Berlin", 2, "Graz", 2), List.of(), 5)).containsOnlyKeys("Other");
        assertThat(Merging.merged(values("Other", 7, "Graz", 6, "Wien", 1), List.of("Graz"), 5)
                        .get("Other"))
                .as("a value of that name is no third group")
                .hasSize(14);
    }

    /** Sizes have no part in the order: whichever of the large groups is larger, the declared one is merged. */
    @Test
    void whatIsMergedNextDoesNotTellWhichGroupIsSmaller() {
        for (int berlin = 5; berlin < 20; berlin++) {
            assertThat(Merging.merged(values("Berlin", berlin, "Bonn", 12, "Wien", 1), List.of("Bonn"), 5))
                    .containsOnlyKeys("Berlin", "Other");
        }
    }

    @Test
    void oneSmallGroupWithholdsTheWholeBreakdownInTheWordsOfOneThatIsAllAlike() {
        Breakdown small = banding.breakdown("Contact", Map.of("ON_TRACK", 20, "NO_CONTACT_30D", 4), false, false);
        Breakdown alike = banding.breakdown("Contact", Map.of("ON_TRACK", 24, "NO_CONTACT_30D", 0), false, false);
        assertThat(small).isEqualTo(alike);
        assertThat(small.groups()).isEmpty();
        assertThat(banding.breakdown("Contact", Map.of("ON_TRACK", 10, "NO_CONTACT_30D", 10), false, false)
                        .groups())
                .extracting("percent")
                .containsExactly(50, 50);
        assertThat(banding.breakdown("Goals", Map.of("DONE", 60, "NOT_SET", 5), false, false)
                        .groups())
                .as("more than nine in ten alike")
                .isEmpty();
        assertThat(banding.breakdown("Location", Map.of("Berlin", 60, "Bonn", 5), true, false)
                        .groups())
                .hasSize(2);
        assertThat(banding.breakdown("Location", Map.of("Berlin", 4), true, false)
                        .total())
                .isNull();
    }

    /** Ten thousand random populations: whatever is published stands for at least k. */
    @Test
    void noPublishedGroupEverHasOneToFourPeople() {
        Random random = new Random(20260302);
        for (int run = 0; run < 10_000; run++) {
            boolean sensitive = random.nextBoolean();
            int k = banding.fewest(sensitive);
            Map<String, Integer> sizes = new LinkedHashMap<>();
            Merging.merged(randomValues(random), List.of("v3", "v1"), k).forEach((v, u) -> sizes.put(v, u.size()));
            Breakdown told = banding.breakdown("m", sizes, random.nextBoolean(), sensitive);
            for (Breakdown.BreakdownGroup group : told.groups()) {
                assertThat(sizes.get(group.label())).isGreaterThanOrEqualTo(k);
                assertThat(group.size()).isEqualTo(Band.of(sizes.get(group.label())));
            }
            assertThat(told.groups().isEmpty()).isEqualTo(told.withheld() != null);
            assertThat(told.groups().size()).as("whole or not at all").isIn(0, sizes.size());
        }
    }

    private static Map<String, List<Integer>> randomValues(Random random) {
        List<Object> values = new ArrayList<>();
        int groups = 1 + random.nextInt(6);
        for (int i = 0; i < groups; i++) {
            values.add("v" + i);
            values.add(random.nextInt(random.nextBoolean() ? 6 : 40));
        }
        return values(values.toArray());
    }

    private static Map<String, List<Integer>> values(Object... labelsAndNumbers) {
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndNumbers.length; i += 2) {
            values.put(
                    (String) labelsAndNumbers[i],
                    IntStream.range(0, (Integer) labelsAndNumbers[i + 1])
                            .boxed()
                            .toList());
        }
        return values;
    }
}

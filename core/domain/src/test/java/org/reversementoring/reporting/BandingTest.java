package org.reversementoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandingTest {
    @Test
    void numbersFromNoughtToFourReadAlike() {
        assertThat(IntStream.range(0, 5).mapToObj(Band::of).distinct()).containsExactly(Band.BELOW_5);
        assertThat(List.of(5, 9, 10, 19, 20, 49, 50, 100_000))
                .extracting(Band::of)
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
        assertThat(Banding.share(1, 4)).isEqualTo(new Share(null, null, "fewer than 5 people: not shown"));
        assertThat(Banding.share(0, 4)).isEqualTo(Banding.share(4, 4)).isEqualTo(Banding.share(0, 0));
        assertThat(Banding.share(4, 5)).isEqualTo(new Share(80, Band.FROM_5, null));
    }

    @Test
    void aMeanIsToldToHalfAPointBelowTwentyAnswersAndToATenthFromTwenty() {
        assertThat(Banding.mean(List.of(1, 2, 3, 4, 3), 5)).isEqualTo(new Mean(2.5, Band.FROM_5, null));
        List<Integer> twenty = new ArrayList<>(Collections.nCopies(7, 4));
        twenty.addAll(Collections.nCopies(13, 3));
        assertThat(Banding.mean(twenty, 5)).isEqualTo(new Mean(3.4, Band.FROM_20, null));
        assertThat(Banding.mean(twenty.subList(0, 19), 5)).isEqualTo(new Mean(3.5, Band.FROM_10, null));
    }

    @Test
    void aMeanOfTooFewAnswersIsWithheldAndSoIsHowManyThereAre() {
        Mean none = Banding.mean(List.of(), 5);
        assertThat(none).isEqualTo(new Mean(null, null, "fewer than 5 answers: not shown"));
        assertThat(Banding.mean(List.of(5, 1, 5, 1), 5)).isEqualTo(none);
        assertThat(Banding.mean(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4), 10).withheld())
                .isEqualTo("fewer than 10 answers: not shown");
    }

    @Test
    void whereNearlyEverybodyAnsweredAlikeOnlyTheNumberIsTold() {
        List<Integer> alike = new ArrayList<>(Collections.nCopies(19, 5));
        alike.add(1);
        assertThat(Banding.mean(alike, 5).value()).isNull();
        assertThat(Banding.mean(alike, 5).answers()).isEqualTo(Band.FROM_20);
        assertThat(Banding.mean(alike.subList(10, 20), 5).value()).isEqualTo(4.5);
    }

    @Test
    void smallGroupsBecomeOneAndTakeTheNextSmallestWhereTheyAreTooFew() {
        Breakdown enough = Banding.merged("Location", counts("Berlin", 12, "Graz", 3, "Wien", 2), 5);
        assertThat(enough.groups()).extracting("label").containsExactly("Berlin", "Other");
        assertThat(enough.total()).isEqualTo(Band.FROM_10);
        Breakdown widened = Banding.merged("Location", counts("Berlin", 12, "Graz", 6, "Wien", 1, "Bonn", 9), 5);
        assertThat(widened.groups()).extracting("label").containsExactly("Berlin", "Bonn", "Other");
        assertThat(widened.groups()).extracting("percent").containsExactly(45, 30, 25);
    }

    @Test
    void aBreakdownInWhichNothingIsLeftToTellApartIsWithheldWhole() {
        Breakdown breakdown = Banding.merged("Location", counts("Berlin", 12, "Graz", 3), 5);
        assertThat(breakdown.groups()).isEmpty();
        assertThat(breakdown.withheld())
                .isEqualTo("a group of fewer than 5 would show: the whole breakdown is withheld");
        assertThat(Banding.merged("Location", counts("Berlin", 2, "Graz", 2), 5).total())
                .isNull();
    }

    @Test
    void oneSmallGroupWithholdsTheWholeBreakdown() {
        assertThat(Banding.whole("Contact", counts("ON_TRACK", 20, "NO_CONTACT_30D", 4), 5)
                        .groups())
                .isEmpty();
        assertThat(Banding.whole("Contact", counts("ON_TRACK", 20, "NO_CONTACT_30D", 0), 5)
                        .groups())
                .containsExactly(new Breakdown.BreakdownGroup("ON_TRACK", Band.FROM_20, 100));
        assertThat(Banding.ofAnswers("Goals", counts("DONE", 60, "NOT_SET", 5), 5)
                        .groups())
                .as("more than nine in ten alike")
                .isEmpty();
    }

    /** Ten thousand random populations: whatever is published stands for at least k. */
    @Test
    void noPublishedGroupEverHasOneToFourPeople() {
        Random random = new Random(20260302);
        for (int run = 0; run < 10_000; run++) {
            int k = random.nextBoolean() ? Banding.K : Banding.K_SENSITIVE;
            Map<String, Integer> counts = randomCounts(random);
            for (Breakdown told : List.of(
                    Banding.merged("m", counts, k), Banding.whole("w", counts, k), Banding.ofAnswers("a", counts, k))) {
                Map<String, String> groups = told.title().equals("m") ? Banding.groupOf(counts, k) : identity(counts);
                Map<String, Integer> sizes = new LinkedHashMap<>();
                groups.forEach((value, group) -> sizes.merge(group, counts.get(value), Integer::sum));
                for (Breakdown.BreakdownGroup group : told.groups()) {
                    int size = sizes.get(group.label());
                    assertThat(size).as("%s of %s", group, counts).isGreaterThanOrEqualTo(k);
                    assertThat(group.size()).isEqualTo(Band.of(size));
                }
                assertThat(told.groups().isEmpty()).isEqualTo(told.withheld() != null);
                assertThat(told.groups().size()).as("whole or not at all").isIn(0, (int)
                        sizes.values().stream().filter(n -> n > 0).count());
            }
        }
    }

    private static Map<String, String> identity(Map<String, Integer> counts) {
        return counts.keySet().stream().collect(Collectors.toMap(v -> v, v -> v));
    }

    private static Map<String, Integer> randomCounts(Random random) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int groups = 1 + random.nextInt(6);
        for (int i = 0; i < groups; i++) {
            counts.put("v" + i, random.nextInt(random.nextBoolean() ? 6 : 40));
        }
        return counts;
    }

    private static Map<String, Integer> counts(Object... labelsAndNumbers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndNumbers.length; i += 2) {
            counts.put((String) labelsAndNumbers[i], (Integer) labelsAndNumbers[i + 1]);
        }
        return counts;
    }
}

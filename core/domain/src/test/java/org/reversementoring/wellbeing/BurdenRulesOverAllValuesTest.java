package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.wellbeing.BurdenLevel.NONE;
import static org.reversementoring.wellbeing.BurdenLevel.OFFER;
import static org.reversementoring.wellbeing.BurdenLevel.URGENT;
import static org.reversementoring.wellbeing.BurdenLevel.WATCH;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.Declared.TopicDecline;
import org.reversementoring.wellbeing.Signal.Kind;

/** The rules over every value that a policy may set and every answer, and over seeded chance. */
class BurdenRulesOverAllValuesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final BurdenLimits DEFAULT = BurdenPolicy.DEFAULT.general();

    private static BurdenLimits with(Threshold one, int value, Threshold other, int otherValue) {
        return DEFAULT.with(DEFAULT.window(), DEFAULT.quiet(), Map.of(one, value, other, otherValue));
    }

    private static BurdenLimits with(Threshold one, int value) {
        return DEFAULT.with(DEFAULT.window(), DEFAULT.quiet(), Map.of(one, value));
    }

    private static IntStream within(Threshold threshold) {
        return IntStream.rangeClosed(threshold.least(), threshold.most());
    }

    private static Facts facts(List<Declared> declared, Load load, int agreed, int pairs) {
        return new Facts(NOW, declared, load, agreed, pairs, false, false);
    }

    private static BurdenLevel level(BurdenLimits limits, Facts facts, Kind kind) {
        return BurdenRules.evaluate(limits, facts).stream()
                .filter(s -> s.kind() == kind)
                .map(Signal::level)
                .reduce(NONE, BurdenLevel::max);
    }

    private static Pulse pulse(int daysAgo, PulseItem item, @Nullable Integer answer) {
        return new Pulse(
                NOW.minus(Duration.ofDays(daysAgo)), answer == null ? Map.of() : Map.of(item, answer.toString()));
    }

    private static List<Integer> answersAndSkipped() {
        List<Integer> answers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        answers.add(null);
        return answers;
    }

    @Test
    void s2_over_every_pair_of_thresholds_and_of_answers() {
        within(Threshold.EXHAUSTION_WATCH)
                .forEach(watch -> IntStream.rangeClosed(watch, Threshold.EXHAUSTION_OFFER.most())
                        .forEach(offer -> {
                            BurdenLimits limits =
                                    with(Threshold.EXHAUSTION_WATCH, watch, Threshold.EXHAUSTION_OFFER, offer);
                            for (Integer before : answersAndSkipped()) {
                                for (Integer now : answersAndSkipped()) {
                                    BurdenLevel expected = now == null || now < watch
                                            ? NONE
                                            : now >= offer || (before != null && before >= watch) ? OFFER : WATCH;
                                    Facts facts = facts(
                                            List.of(pulse(23, PulseItem.P1, before), pulse(1, PulseItem.P1, now)),
                                            Load.NONE,
                                            0,
                                            1);
                                    assertThat(level(limits, facts, Kind.S2_EXHAUSTION))
                                            .as(watch + " " + offer + " " + before + " " + now)
                                            .isEqualTo(expected);
                                }
                            }
                        }));
    }

    @Test
    void s3_over_every_threshold_and_every_pair_of_answers_to_either_item() {
        within(Threshold.GIVING_WATCH).forEach(watch -> {
            for (PulseItem first : List.of(PulseItem.P2, PulseItem.P3)) {
                for (PulseItem second : List.of(PulseItem.P2, PulseItem.P3)) {
                    for (Integer before : answersAndSkipped()) {
                        for (Integer now : answersAndSkipped()) {
                            BurdenLevel expected = now == null || now < watch
                                    ? NONE
                                    : before != null && before >= watch ? OFFER : WATCH;
                            Facts facts =
                                    facts(List.of(pulse(23, first, before), pulse(1, second, now)), Load.NONE, 0, 1);
                            assertThat(level(with(Threshold.GIVING_WATCH, watch), facts, Kind.S3_GIVING))
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        });
    }

    @Test
    void s4_over_every_pair_of_thresholds_every_answer_and_the_tick_for_fear() {
        within(Threshold.SAFETY_WATCH)
                .forEach(watch -> IntStream.rangeClosed(
                                Threshold.SAFETY_OFFER.least(), Math.min(watch, Threshold.SAFETY_OFFER.most()))
                        .forEach(offer -> {
                            for (Integer answer : answersAndSkipped()) {
                                for (boolean fear : new boolean[] {false, true}) {
                                    Map<PulseItem, String> answers = new EnumMap<>(PulseItem.class);
                                    if (answer != null) {
                                        answers.put(PulseItem.P4, answer.toString());
                                    }
                                    if (fear) {
                                        answers.put(PulseItem.P4_FEAR, "yes");
                                    }
                                    BurdenLevel expected = answer == null || answer > watch
                                            ? NONE
                                            : answer == 1 && fear ? URGENT : answer <= offer ? OFFER : WATCH;
                                    assertThat(level(
                                                    with(Threshold.SAFETY_WATCH, watch, Threshold.SAFETY_OFFER, offer),
                                                    facts(List.of(new Pulse(NOW, answers)), Load.NONE, 0, 1),
                                                    Kind.S4_SAFETY))
                                            .isEqualTo(expected);
                                }
                            }
                        }));
    }

    @Test
    @Tag("S100")
    void s5_at_below_and_above_every_seeded_pair_of_thresholds() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int watch = Threshold.IDENTITY_WATCH.least()
                    + random.nextInt(Threshold.IDENTITY_WATCH.most() - Threshold.IDENTITY_WATCH.least() + 1);
            int offer = watch + random.nextInt(Threshold.IDENTITY_OFFER.most() - watch + 1);
            BurdenLimits limits = with(Threshold.IDENTITY_WATCH, watch, Threshold.IDENTITY_OFFER, offer);
            for (int now : List.of(watch - 1, watch, watch + 1, offer - 1, offer, offer + 1)) {
                for (int before : List.of(0, watch - 1, watch)) {
                    BurdenLevel expected = now < watch ? NONE : now >= offer || before >= watch ? OFFER : WATCH;
                    Facts facts = facts(List.of(), new Load(0, now, before, 0, 0, 0), 0, 1);
                    assertThat(level(limits, facts, Kind.S5_IDENTITY_TIME))
                            .as(watch + " " + offer + " " + now + " " + before)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void s6_over_every_multiple_of_seeded_loads() {
        Random random = new Random(6);
        within(Threshold.CONTACT_TIMES).forEach(times -> {
            for (int i = 0; i < 200; i++) {
                int agreed = 20 + random.nextInt(400);
                for (int met : List.of(agreed, agreed + 1, times * agreed, times * agreed + 1)) {
                    BurdenLevel expected = met > times * agreed ? OFFER : met > agreed ? WATCH : NONE;
                    assertThat(level(
                                    with(Threshold.CONTACT_TIMES, times),
                                    facts(List.of(), new Load(met, 0, 0, 0, 0, 0), agreed, 1),
                                    Kind.S6_CONTACT_TIME))
                            .isEqualTo(expected);
                }
            }
        });
    }

    @Test
    void s7_over_every_pair_of_thresholds_and_number_of_pairs() {
        within(Threshold.PAIRS_WATCH)
                .forEach(watch -> IntStream.rangeClosed(watch, Threshold.PAIRS_OFFER.most())
                        .forEach(offer -> {
                            for (int pairs = 0; pairs < 7; pairs++) {
                                for (int identity : List.of(0, 30)) {
                                    BurdenLevel expected =
                                            pairs < watch ? NONE : pairs >= offer && identity > 0 ? OFFER : WATCH;
                                    assertThat(level(
                                                    with(Threshold.PAIRS_WATCH, watch, Threshold.PAIRS_OFFER, offer),
                                                    facts(List.of(), new Load(0, identity, 0, 0, 0, 0), 0, pairs),
                                                    Kind.S7_PAIRS))
                                            .isEqualTo(expected);
                                }
                            }
                        }));
    }

    @Test
    @Tag("S100")
    void s8_over_every_threshold_and_number_of_declines() {
        for (int declines = 0; declines < 6; declines++) {
            List<Declared> once = new ArrayList<>();
            List<Declared> again = new ArrayList<>(List.of(new TopicDecline(NOW.minus(Duration.ofDays(80)), "faith")));
            for (int i = 0; i < declines; i++) {
                once.add(new TopicDecline(NOW.minus(Duration.ofDays(i)), "topic " + i));
                again.add(new TopicDecline(NOW.minus(Duration.ofDays(i)), "faith"));
            }
            int times = declines;
            within(Threshold.DECLINES_OFFER)
                    .forEach(offer -> assertThat(level(
                                    with(Threshold.DECLINES_OFFER, offer),
                                    facts(once, Load.NONE, 0, 1),
                                    Kind.S8_DECLINES))
                            .isEqualTo(times == 0 ? NONE : times >= offer ? OFFER : WATCH));
            within(Threshold.ASKED_AGAIN_URGENT)
                    .forEach(urgent -> assertThat(level(
                                    with(Threshold.ASKED_AGAIN_URGENT, urgent),
                                    facts(again, Load.NONE, 0, 1),
                                    Kind.S8_ASKED_AGAIN))
                            .isEqualTo(times == 0 ? NONE : times >= urgent ? URGENT : OFFER));
        }
    }

    @Test
    void s9_over_every_threshold_of_cancellations_and_commitments() {
        within(Threshold.LATE_CANCELS_OFFER).forEach(offer -> {
            for (int late = 0; late < 6; late++) {
                assertThat(level(
                                with(Threshold.LATE_CANCELS_OFFER, offer),
                                facts(List.of(), new Load(0, 0, 0, late, 0, 0), 0, 1),
                                Kind.S9_LATE_CANCELS))
                        .isEqualTo(late == 0 ? NONE : late >= offer ? OFFER : WATCH);
            }
        });
        within(Threshold.COMMITMENTS_LEAST)
                .forEach(least -> within(Threshold.OVERDUE_OFFER).forEach(percent -> {
                    for (int all = 0; all < 11; all++) {
                        for (int overdue = 0; overdue <= all; overdue++) {
                            BurdenLevel expected =
                                    all >= least && all > 0 && 100 * overdue >= percent * all ? OFFER : NONE;
                            assertThat(level(
                                            with(Threshold.COMMITMENTS_LEAST, least, Threshold.OVERDUE_OFFER, percent),
                                            facts(List.of(), new Load(0, 0, 0, 0, overdue, all), 0, 1),
                                            Kind.S9_OVERDUE))
                                    .as(least + " " + percent + " " + all + " " + overdue)
                                    .isEqualTo(expected);
                        }
                    }
                }));
    }

    private static List<Declared> chance(Random random) {
        List<Declared> declared = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Map<PulseItem, String> answers = new HashMap<>();
            for (PulseItem item : PulseItem.of(PulseItem.Side.MENTOR)) {
                if (random.nextInt(3) > 0) {
                    answers.put(
                            item,
                            item.choices().get(random.nextInt(item.choices().size())));
                }
            }
            declared.add(new Pulse(NOW.minus(Duration.ofHours(1 + i * 300L + random.nextInt(200))), answers));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Instant at = NOW.minus(Duration.ofHours(random.nextInt(1500)));
            declared.add(new Preparation(
                    at,
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    Preparation.Kind.RECOVERY,
                    1 + random.nextInt(200),
                    random.nextBoolean()));
            declared.add(
                    new TopicDecline(NOW.minus(Duration.ofMinutes(random.nextInt(90_000))), "t" + random.nextInt(3)));
        }
        return declared;
    }

    private static Facts facts(List<Declared> declared, Instant now) {
        return new Facts(now, declared, new Load(100, 60, 0, 0, 0, 0), 120, 1, false, false);
    }

    @Test
    void the_same_facts_come_to_the_same_whatever_their_order() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            List<Declared> declared = chance(random);
            List<Signal> fired = BurdenRules.evaluate(DEFAULT, facts(declared, NOW));
            for (int j = 0; j < 5; j++) {
                Collections.shuffle(declared, random);
                assertThat(BurdenRules.evaluate(DEFAULT, facts(declared, NOW))).isEqualTo(fired);
            }
        }
    }

    @Test
    @Tag("S101")
    void an_item_that_is_skipped_never_raises_a_signal() {
        Random random = new Random(2);
        int skipped = 0;
        for (int i = 0; i < 500; i++) {
            List<Declared> declared = chance(random);
            Map<Kind, BurdenLevel> before = levels(facts(declared, NOW));
            for (int j = 0; j < declared.size(); j++) {
                if (declared.get(j) instanceof Pulse pulse) {
                    for (PulseItem item : pulse.answers().keySet()) {
                        Map<PulseItem, String> fewer = new HashMap<>(pulse.answers());
                        fewer.remove(item);
                        List<Declared> silent = new ArrayList<>(declared);
                        silent.set(j, new Pulse(pulse.at(), fewer));
                        requireNoHigher(levels(facts(silent, NOW)), before);
                        skipped++;
                    }
                }
            }
        }
        assertThat(skipped).isGreaterThan(1000);
    }

    /** S5 is looked at apart: its second window is a fact of the past and no silence. */
    @Test
    void a_long_gap_without_any_answer_never_raises_a_signal() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<Declared> declared = chance(random);
            Map<Kind, BurdenLevel> before = levels(facts(declared, NOW));
            for (int days : List.of(1, 9, 21, 29, 30, 31, 60, 365)) {
                Map<Kind, BurdenLevel> after = levels(facts(declared, NOW.plus(Duration.ofDays(days))));
                after.remove(Kind.S5_IDENTITY_TIME);
                requireNoHigher(after, before);
                before = new EnumMap<>(after);
                before.putIfAbsent(Kind.S5_IDENTITY_TIME, URGENT);
            }
        }
    }

    @Test
    void who_never_declared_anything_is_never_prompted() {
        assertThat(BurdenRules.evaluate(DEFAULT, facts(List.of(), Load.NONE, 120, 1)))
                .isEmpty();
        Pulse nothing = new Pulse(NOW, Map.of());
        assertThat(BurdenRules.evaluate(DEFAULT, facts(List.of(nothing, nothing), Load.NONE, 120, 1)))
                .isEmpty();
    }

    private static Map<Kind, BurdenLevel> levels(Facts facts) {
        Map<Kind, BurdenLevel> levels = new EnumMap<>(Kind.class);
        BurdenRules.evaluate(DEFAULT, facts).forEach(s -> levels.merge(s.kind(), s.level(), BurdenLevel::max));
        return levels;
    }

    private static void requireNoHigher(Map<Kind, BurdenLevel> after, Map<Kind, BurdenLevel> before) {
        after.forEach(
                (kind, level) -> assertThat(before.getOrDefault(kind, NONE).atLeast(level))
                        .as(kind + " " + level + " after " + before)
                        .isTrue());
    }

    @Test
    void the_level_is_the_highest_of_whatever_fires_and_muting_leaves_what_cannot_be_muted() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            List<Signal> fired = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                if (random.nextInt(4) == 0) {
                    fired.add(new Signal(kind, List.of(WATCH, OFFER, URGENT).get(random.nextInt(3)), 1));
                }
            }
            List<Mute> mutes = new ArrayList<>(List.of(Mute.values()));
            mutes.removeIf(m -> random.nextBoolean());
            BurdenState state =
                    BurdenState.quiet(NOW).muting(Set.copyOf(mutes)).after(fired, "v", DEFAULT, NOW, UUID::randomUUID);
            List<Signal> heard = fired.stream()
                    .filter(s -> Mute.of(s.kind()).filter(mutes::contains).isEmpty())
                    .toList();
            assertThat(state.level())
                    .isEqualTo(heard.stream().map(Signal::level).reduce(NONE, BurdenLevel::max));
            assertThat(state.signals()).isEqualTo(heard);
            assertThat(state.muted()).hasSize(fired.size() - heard.size());
            assertThat(state.offers().isEmpty())
                    .isEqualTo(heard.stream().noneMatch(s -> s.level().atLeast(OFFER)));
            assertThat(BurdenFields.read(BurdenFields.write(state))).isEqualTo(state);
        }
    }
}

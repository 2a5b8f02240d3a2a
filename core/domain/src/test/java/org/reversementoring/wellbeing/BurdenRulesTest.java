package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.wellbeing.BurdenLevel.OFFER;
import static org.reversementoring.wellbeing.BurdenLevel.URGENT;
import static org.reversementoring.wellbeing.BurdenLevel.WATCH;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Declared.Pulse;
import org.reversementoring.wellbeing.Declared.TopicDecline;
import org.reversementoring.wellbeing.Signal.Kind;

class BurdenRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final int AGREED = 120;

    private final List<Declared> declared = new ArrayList<>();
    private Load load = Load.NONE;
    private int pairs = 1;
    private boolean detriment;
    private boolean conflict;

    private Optional<BurdenLevel> level(Kind kind) {
        return BurdenRules.evaluate(
                        BurdenPolicy.DEFAULT.general(),
                        new Facts(NOW, declared, load, AGREED, pairs, detriment, conflict))
                .stream()
                .filter(s -> s.kind() == kind)
                .map(Signal::level)
                .findFirst();
    }

    private void pulse(int daysAgo, PulseItem item, String answer) {
        declared.add(new Pulse(NOW.minus(Duration.ofDays(daysAgo)), Map.of(item, answer)));
    }

    private static Optional<BurdenLevel> expected(String level) {
        return level == null ? Optional.empty() : Optional.of(BurdenLevel.valueOf(level));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void silence_is_never_a_signal(Kind kind) {
        assertThat(level(kind)).isEmpty();
        declared.add(new Pulse(NOW.minus(Duration.ofDays(1)), Map.of()));
        assertThat(level(kind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NO,", "SHOW_RESOURCES,", "CONTACT_ME,OFFER", "URGENT,URGENT"})
    void s1_a_wish_for_support_is_heard_at_once(String answer, String level) {
        pulse(1, PulseItem.P7, answer);
        assertThat(level(Kind.S1_SELF_REPORT)).isEqualTo(expected(level));
    }

    @ParameterizedTest
    @CsvSource({"1,", "2,", "3,WATCH", "4,OFFER", "5,OFFER"})
    void s2_being_worn_out_fires_from_three(String answer, String level) {
        pulse(1, PulseItem.P1, answer);
        assertThat(level(Kind.S2_EXHAUSTION)).isEqualTo(expected(level));
    }

    @Test
    void s2_three_twice_running_is_an_offer_and_two_before_it_is_not() {
        pulse(1, PulseItem.P1, "3");
        pulse(29, PulseItem.P1, "3");
        assertThat(level(Kind.S2_EXHAUSTION)).contains(OFFER);
        pulse(15, PulseItem.P1, "2");
        assertThat(level(Kind.S2_EXHAUSTION)).contains(WATCH);
    }

    @Test
    void an_old_pulse_says_nothing_any_more() {
        pulse(31, PulseItem.P1, "5");
        assertThat(level(Kind.S2_EXHAUSTION)).isEmpty();
        pulse(30, PulseItem.P1, "5");
        assertThat(level(Kind.S2_EXHAUSTION)).contains(OFFER);
    }

    @Test
    void s3_giving_more_than_comes_back_or_speaking_for_a_group_twice_is_an_offer() {
        pulse(22, PulseItem.P2, "4");
        assertThat(level(Kind.S3_GIVING)).contains(WATCH);
        pulse(1, PulseItem.P3, "5");
        assertThat(level(Kind.S3_GIVING)).contains(OFFER);
    }

    @ParameterizedTest
    @CsvSource({"5,", "4,", "3,WATCH", "2,OFFER", "1,OFFER"})
    @Tag("S099")
    void s4_not_being_free_to_say_no_is_heard(String answer, String level) {
        pulse(1, PulseItem.P4, answer);
        assertThat(level(Kind.S4_SAFETY)).isEqualTo(expected(level));
    }

    @Test
    @Tag("S053")
    @Tag("S099")
    void s4_fear_of_consequences_makes_it_urgent_only_where_no_cannot_be_said_at_all() {
        declared.add(new Pulse(NOW.minus(Duration.ofDays(2)), Map.of(PulseItem.P4, "2", PulseItem.P4_FEAR, "yes")));
        assertThat(level(Kind.S4_SAFETY)).contains(OFFER);
        declared.add(new Pulse(NOW.minus(Duration.ofDays(1)), Map.of(PulseItem.P4, "1", PulseItem.P4_FEAR, "yes")));
        assertThat(level(Kind.S4_SAFETY)).contains(URGENT);
    }

    @ParameterizedTest
    @CsvSource({"179,0,", "180,0,WATCH", "299,179,WATCH", "300,0,OFFER", "180,180,OFFER"})
    @Tag("S100")
    void s5_time_on_identity_topics_has_a_limit(int minutes, int before, String level) {
        load = new Load(0, minutes, before, 0, 0, 0);
        assertThat(level(Kind.S5_IDENTITY_TIME)).isEqualTo(expected(level));
    }

    @Test
    @Tag("S100")
    void s5_preparing_and_recovering_count_and_are_not_counted_twice() {
        load = new Load(0, 90, 0, 0, 0, 0);
        LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(3);
        declared.add(new Preparation(NOW, day, Preparation.Kind.RECOVERY, 89, true));
        pulse(1, PulseItem.P6, "FROM_30_TO_60_MIN");
        assertThat(level(Kind.S5_IDENTITY_TIME)).isEmpty();
        declared.add(new Preparation(NOW, day, Preparation.Kind.PREPARATION, 500, false));
        assertThat(level(Kind.S5_IDENTITY_TIME)).isEmpty();
        declared.add(new Preparation(NOW, day, Preparation.Kind.PREPARATION, 1, true));
        assertThat(level(Kind.S5_IDENTITY_TIME)).contains(WATCH);
    }

    @ParameterizedTest
    @CsvSource({"120,", "121,WATCH", "240,WATCH", "241,OFFER"})
    void s6_contact_is_held_against_what_was_agreed(int minutes, String level) {
        load = new Load(minutes, 0, 0, 0, 0, 0);
        assertThat(level(Kind.S6_CONTACT_TIME)).isEqualTo(expected(level));
    }

    @ParameterizedTest
    @CsvSource({"1,0,", "1,60,", "2,0,WATCH", "2,60,OFFER"})
    void s7_a_second_pair_is_watched_and_with_identity_topics_an_offer(int number, int identity, String level) {
        pairs = number;
        load = new Load(0, identity, 0, 0, 0, 0);
        assertThat(level(Kind.S7_PAIRS)).isEqualTo(expected(level));
    }

    @Test
    @Tag("S100")
    void s8_declined_topics_are_counted_for_thirty_days() {
        decline(31, "faith");
        assertThat(level(Kind.S8_DECLINES)).isEmpty();
        decline(10, "family");
        assertThat(level(Kind.S8_DECLINES)).contains(WATCH);
        decline(9, "origin");
        assertThat(level(Kind.S8_DECLINES)).contains(OFFER);
        assertThat(level(Kind.S8_ASKED_AGAIN)).isEmpty();
    }

    @Test
    @Tag("S100")
    void s8_a_declined_topic_that_is_asked_again_is_an_offer_and_twice_urgent() {
        decline(80, "faith");
        decline(2, "faith");
        assertThat(level(Kind.S8_ASKED_AGAIN)).contains(OFFER);
        assertThat(level(Kind.S8_DECLINES)).isEmpty();
        decline(1, "faith");
        assertThat(level(Kind.S8_ASKED_AGAIN)).contains(URGENT);
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,WATCH", "2,OFFER"})
    void s9_late_cancellations_are_counted(int late, String level) {
        load = new Load(0, 0, 0, late, 0, 0);
        assertThat(level(Kind.S9_LATE_CANCELS)).isEqualTo(expected(level));
    }

    @ParameterizedTest
    @CsvSource({"3,3,", "1,4,", "2,4,OFFER", "4,8,OFFER", "3,8,"})
    void s9_half_of_at_least_four_commitments_overdue_is_an_offer(int overdue, int all, String level) {
        load = new Load(0, 0, 0, 0, overdue, all);
        assertThat(level(Kind.S9_OVERDUE)).isEqualTo(expected(level));
    }

    @Test
    @Tag("S053")
    void s10_a_reported_detriment_is_urgent_and_s11_a_conflict_an_offer() {
        detriment = true;
        conflict = true;
        assertThat(level(Kind.S10_DETRIMENT)).contains(URGENT);
        assertThat(level(Kind.S11_CONFLICT)).contains(OFFER);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_signal_has_its_reason_in_both_languages(Kind kind) {
        Signal signal = new Signal(kind, OFFER, 1200);
        assertThat(signal.reason(Messages.in("en"), 30)).isNotBlank().doesNotContain("{");
        assertThat(signal.reason(Messages.in("de-AT"), 30))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(signal.reason(Messages.in("ja"), 30));
    }

    private void decline(int daysAgo, String topic) {
        declared.add(new TopicDecline(NOW.minus(Duration.ofDays(daysAgo)), topic));
    }
}

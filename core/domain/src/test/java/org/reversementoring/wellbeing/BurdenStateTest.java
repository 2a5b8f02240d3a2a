package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.wellbeing.BurdenLevel.NONE;
import static org.reversementoring.wellbeing.BurdenLevel.OFFER;
import static org.reversementoring.wellbeing.BurdenLevel.URGENT;
import static org.reversementoring.wellbeing.BurdenLevel.WATCH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.wellbeing.Signal.Kind;

class BurdenStateTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private Instant now = START;
    private BurdenState state = BurdenState.quiet(START);

    private void evaluate(int daysLater, Signal... fired) {
        now = now.plus(Duration.ofDays(daysLater));
        state = state.after(List.of(fired), "test", BurdenPolicy.DEFAULT.general(), now, UUID::randomUUID);
    }

    private static Signal signal(Kind kind, BurdenLevel level) {
        return new Signal(kind, level, 1);
    }

    private Offer last() {
        return state.offers().get(state.offers().size() - 1);
    }

    private void answer(Offer.Choice choice) {
        state = state.answered(last().id(), choice, now);
    }

    @Test
    void the_level_is_the_highest_of_any_signal() {
        evaluate(0, signal(Kind.S2_EXHAUSTION, WATCH), signal(Kind.S10_DETRIMENT, URGENT));
        assertThat(state.level()).isEqualTo(URGENT);
    }

    @Test
    void the_level_goes_down_one_step_after_thirty_quiet_days_and_one_more_after_thirty_more() {
        evaluate(0, signal(Kind.S10_DETRIMENT, URGENT));
        evaluate(29);
        assertThat(state.level()).isEqualTo(URGENT);
        evaluate(1);
        assertThat(state.level()).isEqualTo(OFFER);
        evaluate(29);
        assertThat(state.level()).isEqualTo(OFFER);
        evaluate(1);
        assertThat(state.level()).isEqualTo(WATCH);
        evaluate(30);
        assertThat(state.level()).isEqualTo(NONE);
    }

    @Test
    void an_evaluation_that_comes_late_makes_the_steps_it_missed() {
        evaluate(0, signal(Kind.S10_DETRIMENT, URGENT));
        evaluate(75);
        assertThat(state.level()).isEqualTo(WATCH);
        evaluate(15);
        assertThat(state.level()).isEqualTo(NONE);
    }

    @Test
    void the_level_never_goes_below_what_fires_now() {
        evaluate(0, signal(Kind.S10_DETRIMENT, URGENT));
        evaluate(300, signal(Kind.S2_EXHAUSTION, WATCH));
        assertThat(state.level()).isEqualTo(WATCH);
    }

    @Test
    @Tag("S099")
    void a_menu_is_offered_from_level_offer_on_and_not_below() {
        evaluate(0, signal(Kind.S2_EXHAUSTION, WATCH));
        assertThat(state.offers()).isEmpty();
        evaluate(1, signal(Kind.S2_EXHAUSTION, OFFER), signal(Kind.S9_LATE_CANCELS, WATCH));
        assertThat(last().state()).isEqualTo(Offer.State.OFFERED);
        assertThat(last().signals()).containsExactly(Kind.S2_EXHAUSTION);
    }

    @Test
    void an_open_offer_is_widened_and_never_doubled() {
        evaluate(0, signal(Kind.S2_EXHAUSTION, OFFER));
        evaluate(1, signal(Kind.S10_DETRIMENT, URGENT));
        assertThat(state.offers()).hasSize(1);
        assertThat(last().signals()).containsExactlyInAnyOrder(Kind.S2_EXHAUSTION, Kind.S10_DETRIMENT);
        assertThat(last().level()).isEqualTo(URGENT);
    }

    @Test
    void a_declined_offer_is_not_repeated_for_thirty_days_unless_the_level_rises() {
        evaluate(0, signal(Kind.S4_SAFETY, OFFER));
        answer(Offer.Choice.NO_THANKS);
        assertThat(last().state()).isEqualTo(Offer.State.DECLINED);
        evaluate(29, signal(Kind.S4_SAFETY, OFFER));
        assertThat(state.offers()).hasSize(1);
        evaluate(0, signal(Kind.S4_SAFETY, URGENT));
        assertThat(state.offers()).hasSize(2);
    }

    @Test
    void after_thirty_days_the_same_signal_may_offer_again_and_another_signal_may_at_once() {
        evaluate(0, signal(Kind.S4_SAFETY, OFFER));
        answer(Offer.Choice.NO_THANKS);
        evaluate(1, signal(Kind.S9_OVERDUE, OFFER));
        assertThat(state.offers()).hasSize(2);
        answer(Offer.Choice.SUPERVISION);
        assertThat(last().state()).isEqualTo(Offer.State.ACCEPTED);
        evaluate(29, signal(Kind.S4_SAFETY, OFFER));
        assertThat(state.offers()).hasSize(3);
    }

    @Test
    void an_offer_nobody_answers_expires_after_thirty_days() {
        evaluate(0, signal(Kind.S4_SAFETY, OFFER));
        evaluate(29);
        assertThat(last().state()).isEqualTo(Offer.State.OFFERED);
        evaluate(1);
        assertThat(last().state()).isEqualTo(Offer.State.EXPIRED);
    }

    @Test
    void a_state_comes_back_as_it_was_written() {
        evaluate(0, signal(Kind.S4_SAFETY, OFFER), new Signal(Kind.S5_IDENTITY_TIME, OFFER, 345));
        answer(Offer.Choice.HAND_OVER_TOPIC);
        evaluate(1, signal(Kind.S10_DETRIMENT, URGENT));
        assertThat(BurdenFields.read(
                        PrivateFields.parse(BurdenFields.write(state).toText())))
                .isEqualTo(state);
    }
}

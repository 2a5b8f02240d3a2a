package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

class MuteTest {
    private final World world = new World();

    private BurdenView mute(Mute... signals) {
        return world.burden.mute(world.mentor, world.pair, List.of(signals), false);
    }

    private BurdenView pulse(String worn) {
        world.pulses.answer(world.mentor, world.pair, Map.of("P1", worn));
        return world.burden.read(world.mentor, world.pair);
    }

    @Test
    @Tag("S101")
    void a_muted_signal_raises_no_level_and_no_offer_and_is_listed_as_muted() {
        mute(Mute.S2);
        BurdenView burden = pulse("5");
        assertThat(burden.level()).isEqualTo(BurdenLevel.NONE);
        assertThat(burden.offers()).isEmpty();
        assertThat(burden.reasons()).isEmpty();
        assertThat(burden.muted()).singleElement().satisfies(muted -> {
            assertThat(muted.signal()).isEqualTo(Mute.S2);
            assertThat(muted.words()).startsWith("Stumm");
            assertThat(muted.reason()).contains("5 von 5");
        });
    }

    @Test
    void unmuting_acts_at_once() {
        mute(Mute.S2);
        pulse("5");
        BurdenView burden = mute();
        assertThat(burden.level()).isEqualTo(BurdenLevel.OFFER);
        assertThat(burden.offers()).hasSize(1);
        assertThat(burden.muted()).isEmpty();
    }

    @Test
    void an_open_offer_lapses_when_all_that_it_answers_is_muted_and_the_level_goes_down_in_its_time() {
        pulse("5");
        BurdenView burden = mute(Mute.S2);
        assertThat(burden.offers()).extracting(Offer::state).containsExactly(Offer.State.EXPIRED);
        assertThat(burden.level()).isEqualTo(BurdenLevel.OFFER);
        world.pairing.pass(Duration.ofDays(30));
        world.burden.evaluateAll(Actor.SYSTEM);
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.WATCH);
    }

    @Test
    void an_offer_that_answers_another_signal_too_stays() {
        world.pulses.answer(world.mentor, world.pair, Map.of("P1", "5", "P4", "2"));
        assertThat(mute(Mute.S2).offers()).extracting(Offer::state).containsExactly(Offer.State.OFFERED);
    }

    @Test
    @Tag("S053")
    void with_everything_muted_a_wish_for_support_and_a_detriment_are_heard() {
        BurdenView burden = world.burden.mute(world.mentor, world.pair, null, true);
        assertThat(burden.muted()).extracting(BurdenView.Muted::signal).containsExactly(Mute.values());
        world.pulses.answer(world.mentor, world.pair, Map.of("P7", "URGENT", "P1", "5"));
        assertThat(world.burden.read(world.mentor, world.pair).reasons())
                .extracting(BurdenView.Reason::signal)
                .containsExactly("S1");
        world.support.ask(
                world.mentor,
                new SupportRequest(
                        Asked.Kind.DETRIMENT, world.programme, world.pair, Asked.Urgency.NORMAL, "words", false));
        assertThat(world.burden.read(world.mentor, world.pair).reasons())
                .extracting(BurdenView.Reason::signal)
                .contains("S10");
    }

    @ParameterizedTest
    @EnumSource(Signal.Kind.class)
    void s1_s10_and_s11_cannot_be_muted(Signal.Kind kind) {
        boolean stays = Set.of("S1", "S10", "S11").contains(kind.id());
        assertThat(Mute.of(kind).isEmpty()).isEqualTo(stays);
    }

    @Test
    void a_mute_is_the_mentors_alone_and_to_all_others_is_as_if_there_were_no_pair() {
        PairId missing = new PairId(UUID.randomUUID());
        for (Actor other : List.of(world.mentee, world.manager, world.ann, Actor.SYSTEM)) {
            for (PairId id : List.of(world.pair, missing)) {
                assertThatThrownBy(() -> world.burden.mute(other, id, null, true))
                        .isInstanceOfSatisfying(RefusedException.class, e -> {
                            assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND);
                            assertThat(e).hasMessage(RefusedException.notFound().getMessage());
                        });
            }
        }
    }

    @Test
    void what_is_muted_has_to_be_named() {
        assertThatThrownBy(() -> world.burden.mute(world.mentor, world.pair, null, false))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields().get(0).field()).isEqualTo("signals"));
    }

    @Test
    void a_mute_lies_under_the_mentors_key_and_goes_with_it() {
        mute(Mute.S5, Mute.S6);
        world.pairing.work.run(() -> {
            Burden kept = world.burdens.find(world.pair).orElseThrow();
            assertThat(kept.toString()).doesNotContain("S5", "S6");
            assertThat(kept.state().owner())
                    .contains(World.id(world.mentor).value().toString());
        });
        world.pairing.sealer.destroy(new KeyOwner.Person(World.id(world.mentor)));
        assertThat(world.burden.read(world.mentor, world.pair).muted()).isEmpty();
    }

    @Test
    void a_state_from_before_is_read_with_its_version_as_a_number_and_nothing_muted() {
        BurdenState old = BurdenFields.read(PrivateFields.parse(PrivateFields.of(Map.of(
                        "policy",
                        "1",
                        "level",
                        "WATCH",
                        "heldSince",
                        "2026-03-02T09:00:00Z",
                        "signal.0",
                        "S2_EXHAUSTION WATCH 3"))
                .toText()));
        assertThat(old.policyVersion()).isEqualTo("1");
        assertThat(old.mutes()).isEmpty();
        assertThat(old.signals()).hasSize(1);
    }

    @Test
    void a_programmes_limits_act_on_its_own_pairs_alone_and_the_version_is_kept_with_the_evaluation() {
        world.load = new Load(0, 100, 0, 0, 0, 0);
        Pair pair = world.pairing.pair(world.pair);
        BurdenLimits general = BurdenPolicy.DEFAULT.general();
        BurdenLimits strict = general.with(
                general.window(),
                general.quiet(),
                Map.of(Threshold.IDENTITY_WATCH, 60, Threshold.IDENTITY_OFFER, 100, Threshold.IDENTITY_CAP, 100));
        assertThat(evaluated(
                        new BurdenPolicy("firm-1", general, Map.of(new ProgrammeId(UUID.randomUUID()), strict)), pair))
                .satisfies(state -> {
                    assertThat(state.level()).isEqualTo(BurdenLevel.NONE);
                    assertThat(state.policyVersion()).isEqualTo("firm-1");
                });
        assertThat(evaluated(new BurdenPolicy("firm-2", general, Map.of(pair.programme(), strict)), pair)
                        .level())
                .isEqualTo(BurdenLevel.OFFER);
        assertThat(world.burden.read(world.mentor, world.pair).policyVersion()).isEqualTo("firm-2");
    }

    private BurdenState evaluated(BurdenPolicy policy, Pair pair) {
        return world.pairing.work.run(() -> world.evaluation(policy).evaluate(pair));
    }
}

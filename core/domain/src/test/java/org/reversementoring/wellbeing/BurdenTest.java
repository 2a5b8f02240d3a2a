package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.BurdenService.PreparationEntry;
import org.reversementoring.wellbeing.Declared.Preparation;
import org.reversementoring.wellbeing.Offer.Choice;

class BurdenTest {
    private final World world = new World();

    private PulseReceipt pulse(Map<String, String> answers) {
        return world.pulses.answer(world.mentor, world.pair, answers);
    }

    private Offer offered() {
        return world.burden.read(world.mentor, world.pair).offers().get(0);
    }

    private BurdenService.OfferAnswer answer(Choice choice, String topic) {
        return world.burden.answerOffer(world.mentor, world.pair, offered().id(), choice, topic);
    }

    @Test
    @Tag("S099")
    @Tag("S101")
    void a_pulse_that_tells_of_a_burden_is_answered_with_external_help_and_an_offer() {
        PulseReceipt receipt = pulse(Map.of("P1", "4", "P4", "2"));
        BurdenView burden = Objects.requireNonNull(receipt.burden());
        assertThat(burden.level()).isEqualTo(BurdenLevel.OFFER);
        assertThat(burden.reasons()).extracting(BurdenView.Reason::signal).containsExactly("S2", "S4");
        assertThat(burden.reasons().get(0).words()).contains("4 von 5");
        assertThat(burden.offers()).hasSize(1);
        assertThat(receipt.resources()).isNotEmpty();
        assertThat(world.noticesOf(world.ann)).isEmpty();
        assertThat(world.support.own(world.mentor)).isEmpty();
    }

    @Test
    void a_pulse_without_a_burden_is_answered_without_a_list() {
        PulseReceipt receipt = pulse(Map.of("P1", "1", "P7", "NO"));
        assertThat(Objects.requireNonNull(receipt.burden()).level()).isEqualTo(BurdenLevel.NONE);
        assertThat(receipt.resources()).isEmpty();
    }

    @Test
    void who_wants_to_see_help_sees_it_at_any_level() {
        PulseReceipt receipt = pulse(Map.of("P7", "SHOW_RESOURCES"));
        assertThat(Objects.requireNonNull(receipt.burden()).level()).isEqualTo(BurdenLevel.NONE);
        assertThat(receipt.resources()).isNotEmpty();
    }

    @Test
    void urgent_shows_crisis_lines_first_and_calls_nobody() {
        PulseReceipt receipt = pulse(Map.of("P7", "URGENT"));
        assertThat(receipt.resources().get(0).resource().kind()).isEqualTo(Resource.Kind.CRISIS_LINE);
        assertThat(receipt.supportCase()).isNull();
        assertThat(world.support.own(world.mentor)).isEmpty();
    }

    @Test
    void contact_me_is_a_request_for_help() {
        SupportCase opened =
                Objects.requireNonNull(pulse(Map.of("P7", "CONTACT_ME")).supportCase());
        assertThat(opened.handler()).isEqualTo(World.id(world.ann));
    }

    @Test
    @Tag("S053")
    @Tag("S099")
    void burden_is_read_by_the_mentor_alone_and_to_all_others_is_as_if_there_were_no_pair() {
        pulse(Map.of("P1", "5"));
        UUID offer = offered().id();
        PairId missing = new PairId(UUID.randomUUID());
        for (Actor other : List.of(
                world.mentee,
                world.manager,
                world.ann,
                world.pairing.employ(
                        "820", null, StaffRole.AUDITOR, StaffRole.OPERATOR, StaffRole.DPO, StaffRole.INTEGRATION))) {
            for (PairId id : List.of(world.pair, missing)) {
                Stream.<Runnable>of(
                                () -> world.burden.read(other, id),
                                () -> world.burden.declineTopic(other, id, "x"),
                                () -> world.burden.prepare(other, id, entry(30)),
                                () -> world.burden.answerOffer(other, id, offer, Choice.NO_THANKS, null))
                        .forEach(step -> assertThatThrownBy(step::run)
                                .isInstanceOfSatisfying(RefusedException.class, e -> {
                                    assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND);
                                    assertThat(e)
                                            .hasMessage(
                                                    RefusedException.notFound().getMessage());
                                }));
            }
        }
    }

    @Test
    void a_partners_pulse_cannot_be_read() {
        pulse(Map.of("P1", "5"));
        world.pulses.answer(world.mentee, world.pair, Map.of("M1", "4"));
        assertThat(world.pulses.own(world.mentor, world.pair))
                .extracting(Declared.Pulse::answers)
                .containsExactly(Map.of(PulseItem.P1, "5"));
        assertThat(world.pulses.own(world.mentee, world.pair))
                .extracting(Declared.Pulse::answers)
                .containsExactly(Map.of(PulseItem.M1, "4"));
        assertThatThrownBy(() -> world.pulses.own(world.manager, world.pair)).satisfies(refused(Problem.NOT_FOUND));
        assertThatThrownBy(() -> world.pulses.answer(world.manager, world.pair, Map.of("P1", "1")))
                .satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    @Tag("S102")
    void a_mentees_pulse_is_private_and_leads_to_no_level() {
        PulseReceipt receipt = world.pulses.answer(world.mentee, world.pair, Map.of("M3", "1"));
        assertThat(receipt.burden()).isNull();
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.NONE);
        assertThat(world.noticesOf(world.mentor)).isEmpty();
    }

    @Test
    void a_pulse_comes_after_every_second_session_and_not_within_21_days() {
        world.sessionsHeld = 1;
        assertThatThrownBy(() -> pulse(Map.of("P1", "1"))).satisfies(refused(Problem.NOT_READY));
        world.sessionsHeld = 2;
        pulse(Map.of("P1", "1"));
        world.pairing.pass(Duration.ofDays(21).minusSeconds(1));
        assertThatThrownBy(() -> pulse(Map.of("P1", "1"))).satisfies(refused(Problem.NOT_READY));
        world.pairing.pass(Duration.ofSeconds(1));
        pulse(Map.of("P1", "1"));
    }

    @Test
    void while_the_burden_is_watched_the_next_pulse_comes_after_one_session() {
        pulse(Map.of("P1", "3"));
        world.pairing.pass(Duration.ofDays(21));
        world.sessionsHeld = 1;
        pulse(Map.of("P1", "1"));
    }

    @Test
    void an_item_of_the_other_side_and_an_unknown_answer_are_refused_by_name() {
        assertThatThrownBy(() -> pulse(Map.of("M1", "1"))).satisfies(refused(Problem.INVALID_INPUT));
        assertThatThrownBy(() -> pulse(Map.of())).satisfies(refused(Problem.INVALID_INPUT));
        assertThatThrownBy(() -> pulse(Map.of("P1", "6")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.fields().get(0).field()).isEqualTo("answers.P1"));
    }

    @Test
    @Tag("S100")
    void time_around_sessions_is_declared_and_counts_towards_the_limit() {
        world.load = new Load(60, 60, 0, 0, 0, 0);
        assertThat(world.burden.prepare(world.mentor, world.pair, entry(119)).level())
                .isEqualTo(BurdenLevel.NONE);
        BurdenView burden = world.burden.prepare(world.mentor, world.pair, entry(1));
        assertThat(burden.level()).isEqualTo(BurdenLevel.WATCH);
        assertThat(burden.reasons().get(0).words()).contains("180");
        assertThat(burden.resources()).isNotEmpty();
        assertThatThrownBy(() -> world.burden.prepare(world.mentor, world.pair, entry(0)))
                .satisfies(refused(Problem.INVALID_INPUT));
        PreparationEntry tomorrow = new PreparationEntry(LocalDate.of(2026, 3, 3), Preparation.Kind.RECOVERY, 30, true);
        assertThatThrownBy(() -> world.burden.prepare(world.mentor, world.pair, tomorrow))
                .satisfies(refused(Problem.INVALID_INPUT));
    }

    private static PreparationEntry entry(int minutes) {
        return new PreparationEntry(LocalDate.of(2026, 3, 2), Preparation.Kind.PREPARATION, minutes, true);
    }

    @Test
    @Tag("S100")
    void a_declined_topic_is_simply_absent_for_the_mentee_and_asked_again_is_noticed() {
        world.pairing.topics.open(
                world.mentor, world.pair, 0, List.of("lived-experience", "inclusive-practice"), List.of());
        BurdenView first = world.burden.declineTopic(world.mentor, world.pair, "Lived-Experience");
        assertThat(first.level()).isEqualTo(BurdenLevel.WATCH);
        assertThat(world.pairing.topics.read(world.mentee, world.pair).topics())
                .extracting(FocusArea::key)
                .containsExactly("inclusive-practice");
        BurdenView again = world.burden.declineTopic(world.mentor, world.pair, "lived-experience");
        assertThat(again.level()).isEqualTo(BurdenLevel.OFFER);
        assertThat(again.resources()).extracting(r -> r.resource().kind()).contains(Resource.Kind.EXTERNAL_FACILITATOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"PAUSE", "END", "REMATCH"})
    @Tag("S099")
    void a_way_out_of_the_menu_is_taken_at_once_and_looks_like_any_other(Choice choice) {
        pulse(Map.of("P1", "5"));
        answer(choice, null);
        assertThat(world.pairing.pair(world.pair).state())
                .isEqualTo(choice == Choice.PAUSE ? PairState.PAUSED : PairState.ENDED);
        assertThat(offered().state()).isEqualTo(Offer.State.ACCEPTED);
    }

    @Test
    @Tag("S101")
    void a_topic_is_handed_over_to_help_outside_the_pair() {
        world.pairing.topics.open(world.mentor, world.pair, 0, List.of("lived-experience"), List.of());
        pulse(Map.of("P3", "4", "P1", "4"));
        BurdenService.OfferAnswer answer = answer(Choice.HAND_OVER_TOPIC, "lived-experience");
        assertThat(world.pairing.topics.read(world.mentee, world.pair).topics()).isEmpty();
        assertThat(answer.resources())
                .extracting(r -> r.resource().kind())
                .contains(Resource.Kind.EXTERNAL_FACILITATOR, Resource.Kind.LEARNING_RESOURCE);
    }

    @Test
    void a_topic_that_is_not_named_cannot_be_handed_over_and_the_offer_stays_open() {
        pulse(Map.of("P1", "5"));
        assertThatThrownBy(() -> answer(Choice.CLOSE_TOPIC, null)).satisfies(refused(Problem.INVALID_INPUT));
        assertThat(offered().state()).isEqualTo(Offer.State.OFFERED);
    }

    @Test
    void talking_to_the_contact_opens_a_case_and_no_thanks_opens_nothing() {
        pulse(Map.of("P1", "5"));
        assertThat(answer(Choice.TALK_TO_CONTACT, null).supportCase()).isNotNull();
        World second = new World();
        second.pulses.answer(second.mentor, second.pair, Map.of("P1", "5"));
        UUID offer =
                second.burden.read(second.mentor, second.pair).offers().get(0).id();
        assertThat(second.burden
                        .answerOffer(second.mentor, second.pair, offer, Choice.NO_THANKS, null)
                        .supportCase())
                .isNull();
        assertThat(second.support.own(second.mentor)).isEmpty();
    }

    @Test
    void an_offer_is_answered_once_and_an_unknown_one_does_not_exist() {
        pulse(Map.of("P1", "5"));
        answer(Choice.NO_THANKS, null);
        assertThatThrownBy(() -> answer(Choice.SUPERVISION, null)).satisfies(refused(Problem.WRONG_STATE));
        assertThatThrownBy(() ->
                        world.burden.answerOffer(world.mentor, world.pair, UUID.randomUUID(), Choice.SUPERVISION, null))
                .satisfies(refused(Problem.NOT_FOUND));
    }

    @Test
    void the_job_lets_levels_go_down_and_sees_counts_and_nobody_else_may_run_it() {
        pulse(Map.of("P1", "5"));
        world.pairing.pass(Duration.ofDays(31));
        assertThat(world.burden.evaluateAll(Actor.SYSTEM)).isEqualTo(1);
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.WATCH);
        world.load = new Load(1000, 0, 0, 0, 0, 0);
        world.burden.evaluateAll(Actor.SYSTEM);
        assertThat(world.burden.read(world.mentor, world.pair).level()).isEqualTo(BurdenLevel.OFFER);
        for (Actor other : List.of(world.mentor, world.manager, world.ann)) {
            assertThatThrownBy(() -> world.burden.evaluateAll(other)).satisfies(refused(Problem.NOT_FOUND));
        }
    }

    @Test
    void at_rest_nothing_tells_what_was_declared() {
        world.burden.declineTopic(world.mentor, world.pair, "canary-topic");
        pulse(Map.of("P1", "5"));
        world.pairing.work.run(() -> {
            List<Declaration> kept = world.declarations.of(world.pair, World.id(world.mentor));
            assertThat(kept).hasSize(2).allSatisfy(d -> assertThat(d.toString()).doesNotContain("canary", "pulse"));
            assertThat(kept.get(0).content().cipher()).doesNotContain("canary");
            assertThat(world.burdens.find(world.pair).orElseThrow().toString()).doesNotContain("OFFER", "WATCH", "S2");
        });
    }

    @Test
    void every_item_and_answer_has_words_in_both_languages() {
        for (PulseItem item : PulseItem.values()) {
            for (Messages messages : List.of(Messages.in("en"), Messages.in("de"))) {
                assertThat(item.question(messages)).isNotBlank();
                item.choices().forEach(c -> assertThat(item.label(c, messages)).isNotBlank());
            }
        }
        assertThat(Messages.in("en").text("pulse.notice")).contains("not validated");
        assertThat(Messages.in("de").text("pulse.notice")).contains("nicht validiert");
    }

    private static Consumer<Throwable> refused(Problem problem) {
        return e -> assertThat(((RefusedException) e).problem()).isEqualTo(problem);
    }
}

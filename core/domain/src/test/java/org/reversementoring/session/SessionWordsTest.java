package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reversementoring.session.SessionWorld.personOf;
import static org.reversementoring.session.SessionWorld.plan;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;

class SessionWordsTest {
    private final SessionWorld world = new SessionWorld();

    @Test
    @Tag("S057")
    void anAgendaBeginsFromATemplateAndEitherMemberEditsIt() {
        SessionView session = world.scheduling.plan(
                world.mentee,
                world.pair.id(),
                new PlanSession(
                        SessionWorld.meeting(world.in(Duration.ofDays(1)), 60, SessionWorld.VIDEO), "topic", false));
        assertThat(session.agenda()).contains("One topic in depth");
        SessionView edited =
                world.service.writeAgenda(world.mentor, session.session().id(), 1, "Only the editing app today");
        assertThat(edited.agenda()).isEqualTo("Only the editing app today");
        SessionView again =
                world.service.writeAgenda(world.mentee, session.session().id(), 2, "And its sound");
        assertThat(again.agenda()).isEqualTo("And its sound");
    }

    @Test
    void anUnknownTemplateIsNamed() {
        PlanSession unknown = new PlanSession(
                SessionWorld.meeting(world.in(Duration.ofDays(1)), 60, SessionWorld.VIDEO), "no-such", false);
        refusedAt("agendaTemplate", () -> world.scheduling.plan(world.mentee, world.pair.id(), unknown));
    }

    @Test
    void eachMemberKeepsANoteThatTheOtherReads() {
        SessionId id = world.planned(Duration.ofDays(1)).session().id();
        world.service.writeNote(world.mentor, id, 1, "first");
        world.service.writeNote(world.mentee, id, 2, "hers");
        SessionView view = world.service.writeNote(world.mentor, id, 3, "second");
        assertThat(view.notes())
                .extracting(SessionView.Note::author, SessionView.Note::text)
                .containsExactlyInAnyOrder(
                        tuple(personOf(world.mentor), "second"), tuple(personOf(world.mentee), "hers"));
    }

    @Test
    @Tag("S080")
    @Tag("S081")
    @Tag("S082")
    @Tag("S083")
    void bothWriteDownWhatTheyLearnedAndTheLedgerCountsBothDirections() {
        SessionView first = world.held(Duration.ofDays(9), 60, SessionWorld.VIDEO);
        SessionView second = world.held(Duration.ofDays(2), 60, SessionWorld.VIDEO);
        learn(world.mentee, first, OutcomeSkill.DIGITAL_FLUENCY);
        learn(world.mentee, second, OutcomeSkill.DIGITAL_FLUENCY);
        learn(world.mentor, first, OutcomeSkill.LEADERSHIP);
        LearningLedger ledger = world.learning.ledger(world.mentor, world.pair.id());
        assertThat(ledger.heldSessions()).isEqualTo(2);
        assertThat(ledger.mentee().entries()).isEqualTo(2);
        assertThat(ledger.mentee().skills()).containsEntry(OutcomeSkill.DIGITAL_FLUENCY, 2);
        assertThat(ledger.mentor().skills()).containsEntry(OutcomeSkill.LEADERSHIP, 1);
        assertThat(ledger.reciprocity()).isEqualTo(0.5);
        assertThat(ledger.stillToWrite()).containsExactly(second.session().id());
        assertThat(world.learning.ledger(world.mentee, world.pair.id()).stillToWrite())
                .isEmpty();
    }

    @Test
    void beforeAnybodyLearnedThereIsNoReciprocity() {
        assertThat(world.learning.ledger(world.mentor, world.pair.id()).reciprocity())
                .isNull();
    }

    @Test
    @Tag("S081")
    void whatOneLearnsIsReadByTheOther() {
        SessionView held = world.held(Duration.ofDays(1), 60, SessionWorld.VIDEO);
        learn(world.mentor, held, OutcomeSkill.STRATEGIC_THINKING);
        assertThat(world.service.read(world.mentee, held.session().id()).learned())
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.author()).isEqualTo(personOf(world.mentor));
                    assertThat(l.learned()).isEqualTo(new Learned("text", Set.of(OutcomeSkill.STRATEGIC_THINKING)));
                });
    }

    @Test
    void whatWasLearnedAndFeedbackWaitForTheSession() {
        SessionId id = world.planned(Duration.ofDays(1)).session().id();
        refused(Problem.WRONG_STATE, () -> world.service.writeLearned(world.mentor, id, 1, "x", Set.of()));
        refused(Problem.WRONG_STATE, () -> world.service.giveFeedback(world.mentor, id, "x", "y"));
    }

    @Test
    @Tag("S060")
    @Tag("S078")
    @Tag("S085")
    void insightsAndIdeasAreKeptByTypeOverAllSessions() {
        SessionId first =
                world.held(Duration.ofDays(9), 60, SessionWorld.VIDEO).session().id();
        SessionId second =
                world.held(Duration.ofDays(2), 60, SessionWorld.VIDEO).session().id();
        world.service.addInsight(world.mentor, first, InsightType.CONSUMER_BEHAVIOUR, "They search in the app");
        world.service.addInsight(world.mentee, first, InsightType.INSTITUTIONAL_KNOWLEDGE, "Why we left that market");
        world.service.addInsight(world.mentee, second, InsightType.IDEA, "A panel of apprentices");
        assertThat(world.learning.insights(world.mentor, world.pair.id(), null))
                .extracting(Insight.Open::text)
                .containsExactly("They search in the app", "Why we left that market", "A panel of apprentices");
        assertThat(world.learning.insights(world.mentee, world.pair.id(), InsightType.IDEA))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.session()).isEqualTo(second);
                    assertThat(i.author()).isEqualTo(personOf(world.mentee));
                });
        refusedAt("type", () -> world.service.addInsight(world.mentor, first, null, "x"));
        refusedAt("text", () -> world.service.addInsight(world.mentor, first, InsightType.IDEA, " "));
    }

    @Test
    @Tag("S093")
    @Tag("S094")
    void feedbackInsideThePairIsSpecificAndActionable() {
        SessionId id =
                world.held(Duration.ofDays(1), 60, SessionWorld.VIDEO).session().id();
        world.service.giveFeedback(world.mentor, id, "You let me finish when I drew the funnel", "Ask one more why");
        assertThat(world.service.read(world.mentee, id).feedback())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.specific()).startsWith("You let me finish");
                    assertThat(f.actionable()).isEqualTo("Ask one more why");
                });
        refusedAt("actionable", () -> world.service.giveFeedback(world.mentor, id, "Good!", null));
        refusedAt("specific", () -> world.service.giveFeedback(world.mentor, id, "", "Do better"));
    }

    @Test
    void afterTheEndOfThePairNothingIsWrittenAnyMoreButAllIsRead() {
        SessionView held = world.held(Duration.ofDays(1), 60, SessionWorld.VIDEO);
        SessionId id = held.session().id();
        world.pairBecomes(PairState.ENDED);
        refused(Problem.WRONG_STATE, () -> world.service.writeNote(world.mentor, id, 1, "x"));
        refused(Problem.WRONG_STATE, () -> world.service.addInsight(world.mentor, id, InsightType.IDEA, "x"));
        refused(Problem.WRONG_STATE, () -> learn(world.mentor, held, OutcomeSkill.COACHING));
        assertThat(world.service.read(world.mentee, id).meeting()).isEqualTo(held.meeting());
    }

    @Test
    void nothingIsWrittenToACancelledSession() {
        SessionId id = world.planned(Duration.ofDays(1)).session().id();
        world.scheduling.cancel(world.mentee, id, 1);
        refused(Problem.WRONG_STATE, () -> world.service.writeAgenda(world.mentor, id, 2, "x"));
        refused(Problem.WRONG_STATE, () -> world.service.writeNote(world.mentor, id, 2, "x"));
        refused(Problem.WRONG_STATE, () -> world.service.addInsight(world.mentor, id, InsightType.IDEA, "x"));
    }

    @Test
    void anEmptyOrEndlessTextIsNamed() {
        SessionId id = world.planned(Duration.ofDays(1)).session().id();
        refusedAt("text", () -> world.service.writeAgenda(world.mentor, id, 1, null));
        refusedAt("text", () -> world.service.writeNote(world.mentor, id, 1, "x".repeat(4001)));
    }

    @Test
    void noWordOfThePairIsKeptUnsealed() {
        SessionView session = world.scheduling.plan(
                world.mentee,
                world.pair.id(),
                plan(new MeetingDraft(
                        world.in(Duration.ofHours(1)), 60, SessionWorld.VIDEO, null, null, "canary", null)));
        SessionId id = session.session().id();
        world.service.writeAgenda(world.mentee, id, 1, "canary");
        world.service.writeNote(world.mentor, id, 2, "canary");
        world.service.addInsight(world.mentor, id, InsightType.IDEA, "canary");
        world.daysPass(1);
        world.scheduling.log(
                world.mentee, id, 4, SessionWorld.meeting(world.ago(Duration.ofHours(2)), 60, SessionWorld.VIDEO));
        SessionView view = world.service.writeLearned(world.mentor, id, 5, "canary", Set.of(OutcomeSkill.COACHING));
        assertThat(view.session().toString()).doesNotContain("canary", SessionWorld.VIDEO, "COACHING", "IDEA", "2026");
        assertThat(view).hasToString("[private]");
    }

    @Test
    void afterAMembersErasureThePartnerSeesAPlaceholderAndKeepsTheirOwn() {
        SessionId id = world.planned(Duration.ofDays(1)).session().id();
        world.service.writeAgenda(world.mentor, id, 1, "mine");
        world.service.writeNote(world.mentor, id, 2, "mine");
        world.service.writeNote(world.mentee, id, 3, "hers");
        world.sealer.destroy(new KeyOwner.PairAuthor(world.pair.id(), personOf(world.mentor)));
        SessionView view = world.service.read(world.mentee, id);
        assertThat(view.agenda()).isEqualTo("(no longer available)");
        assertThat(view.notes())
                .extracting(SessionView.Note::text)
                .containsExactlyInAnyOrder("(no longer available)", "hers");
        assertThat(view.meeting()).isNotNull();
    }

    private void learn(Actor actor, SessionView session, OutcomeSkill skill) {
        SessionId id = session.session().id();
        long version = world.service.read(actor, id).session().version();
        world.service.writeLearned(actor, id, version, "text", Set.of(skill));
    }
}

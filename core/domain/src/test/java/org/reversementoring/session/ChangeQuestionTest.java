package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.VIDEO;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;

/** After every second session the mentee is asked what changed. */
class ChangeQuestionTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SessionWorld world = new SessionWorld();
    private final ChangeService changes = new ChangeService(
            world.work, world.sessions, world.commitments, world.access, world.sealer, world.ids, world.clock);

    private boolean due(Actor actor) {
        return changes.question(actor, world.pair.id()).due();
    }

    private void meet(int times) {
        for (int i = 0; i < times; i++) {
            world.held(HOUR, 20, VIDEO);
            world.daysPass(7);
        }
    }

    @Test
    @Tag("S102")
    void the_mentee_is_asked_after_every_second_session_and_answers_in_words_that_the_pair_reads() {
        meet(1);
        assertThat(due(world.mentee)).isFalse();
        meet(1);
        assertThat(due(world.mentee)).isTrue();
        Commitment.Open answer = changes.answer(world.mentee, world.pair.id(), "I ask juniors first.");
        assertThat(due(world.mentee)).isFalse();
        assertThat(answer.completedOn()).isEqualTo(world.today());
        assertThat(world.commitmentService.list(world.mentor, world.pair.id()))
                .extracting(Commitment.Open::text)
                .containsExactly("I ask juniors first.");
        meet(1);
        assertThat(due(world.mentee)).isFalse();
        meet(1);
        assertThat(due(world.mentee)).isTrue();
    }

    @Test
    @Tag("S102")
    void a_commitment_written_or_completed_since_then_answers_it_too() {
        Commitment.Open early = world.commitmentService.undertake(
                world.mentee, world.pair.id(), "Try it", world.today().plusDays(90));
        meet(2);
        assertThat(due(world.mentee)).isTrue();
        world.commitmentService.complete(
                world.mentee, early.commitment().id(), early.commitment().version(), null);
        assertThat(due(world.mentee)).isFalse();
        meet(2);
        assertThat(due(world.mentee)).isTrue();
        world.commitmentService.undertake(
                world.mentor, world.pair.id(), "By the mentor", world.today().plusDays(9));
        assertThat(due(world.mentee)).isTrue();
        world.commitmentService.undertake(
                world.mentee, world.pair.id(), "By the mentee", world.today().plusDays(9));
        assertThat(due(world.mentee)).isFalse();
    }

    @Test
    @Tag("S102")
    void an_answer_counts_as_a_commitment_kept_and_no_answer_as_nothing() {
        meet(4);
        PairLoad silent = world.facts.of(Actor.SYSTEM, world.pair.id(), Duration.ofDays(30));
        assertThat(silent.commitments()).isZero();
        assertThat(world.raised(EventType.SUPPORT_REQUESTED)).isEmpty();
        changes.answer(world.mentee, world.pair.id(), "Something");
        PairLoad answered = world.facts.of(Actor.SYSTEM, world.pair.id(), Duration.ofDays(30));
        assertThat(answered.commitments()).isEqualTo(1);
        assertThat(answered.commitmentsOverdue()).isZero();
    }

    @Test
    void the_mentor_is_not_asked_and_does_not_see_that_the_mentee_has_not_answered() {
        meet(2);
        assertThat(due(world.mentor)).isFalse();
        refused(Problem.NOT_ALLOWED, () -> changes.answer(world.mentor, world.pair.id(), "Mine"));
        refusedAt("text", () -> changes.answer(world.mentee, world.pair.id(), " "));
        refused(Problem.NOT_FOUND, () -> due(world.colleague));
        world.pairBecomes(PairState.ENDED);
        assertThat(due(world.mentee)).isFalse();
        refused(Problem.WRONG_STATE, () -> changes.answer(world.mentee, world.pair.id(), "Late"));
    }
}

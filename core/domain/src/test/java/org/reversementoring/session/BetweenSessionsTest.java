package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.refused;
import static org.reversementoring.session.SessionWorld.refusedAt;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;

/** Commitments and the scheduled reflection. */
class BetweenSessionsTest {
    private final SessionWorld world = new SessionWorld();

    @Test
    @Tag("S062")
    void theMenteeUndertakesSomethingAndTellsHowItWasUsed() {
        Commitment.Open open = undertake("Film one update instead of a mail");
        assertThat(open.overdue()).isFalse();
        Commitment.Open done = world.commitmentService.complete(
                world.mentee, open.commitment().id(), 1, "Posted on Monday, 40 answers");
        assertThat(done.completedOn()).isEqualTo(world.today());
        assertThat(world.commitmentService.list(world.mentor, world.pair.id()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.text()).isEqualTo("Film one update instead of a mail");
                    assertThat(c.evidence()).isEqualTo("Posted on Monday, 40 answers");
                });
        refused(
                Problem.WRONG_STATE,
                () -> world.commitmentService.complete(
                        world.mentee, open.commitment().id(), 2, null));
    }

    @Test
    void aCommitmentIsOverdueFromTheDayAfterItsDueDateUntilItIsDone() {
        CommitmentId id = undertake("Try it").commitment().id();
        world.daysPass(7);
        assertThat(only().overdue()).isFalse();
        world.daysPass(1);
        assertThat(only().overdue()).isTrue();
        world.commitmentService.complete(world.mentee, id, 1, null);
        assertThat(only().overdue()).isFalse();
        assertThat(only().evidence()).isNull();
    }

    @Test
    void aCommitmentNeedsWordsAndADayToCome() {
        refusedAt("text", () -> undertake(" "));
        refusedAt("dueOn", () -> world.commitmentService.undertake(world.mentee, world.pair.id(), "x", null));
        refusedAt(
                "dueOn",
                () -> world.commitmentService.undertake(
                        world.mentee, world.pair.id(), "x", world.today().minusDays(1)));
        refusedAt(
                "dueOn",
                () -> world.commitmentService.undertake(
                        world.mentee, world.pair.id(), "x", world.today().plusDays(367)));
        world.pairBecomes(PairState.PAUSED);
        refused(Problem.WRONG_STATE, () -> undertake("x"));
    }

    @Test
    void aCommitmentSaysNothingOfItselfWhereItRestsAndGoesWithItsAuthorsKey() {
        Commitment.Open open = undertake("canary");
        assertThat(open.commitment().toString()).doesNotContain("canary", "2026");
        world.sealer.destroy(new KeyOwner.PairAuthor(world.pair.id(), SessionWorld.personOf(world.mentee)));
        assertThat(only().text()).isNull();
        assertThat(only().overdue()).isFalse();
    }

    @Test
    void completingAnOlderVersionIsStale() {
        CommitmentId id = undertake("x").commitment().id();
        refused(Problem.STALE_VERSION, () -> world.commitmentService.complete(world.mentee, id, 0, null));
    }

    @Test
    @Tag("S096")
    void aReflectionIsDueAfterEveryThirdSession() {
        holdOne();
        holdOne();
        assertThat(sheet(world.mentor).due()).isFalse();
        holdOne();
        assertThat(sheet(world.mentor).due()).isTrue();
        reflect(world.mentor, 4, 4);
        assertThat(sheet(world.mentor).due()).isFalse();
        assertThat(sheet(world.mentee).due()).isTrue();
        holdOne();
        holdOne();
        holdOne();
        assertThat(sheet(world.mentor).due()).isTrue();
    }

    @Test
    @Tag("S084")
    @Tag("S096")
    void bothAnswerWhetherItIsMutuallyBeneficialAndSeeHowFarApartTheyAre() {
        reflect(world.mentor, 4, 2);
        assertThat(sheet(world.mentee).benefitGap()).isNull();
        reflect(world.mentee, 5, 5);
        assertThat(sheet(world.mentor).benefitGap()).isEqualTo(3);
        reflect(world.mentor, 4, 5);
        assertThat(sheet(world.mentee).benefitGap()).isZero();
    }

    @Test
    @Tag("S092")
    void aCheckInTellsProgressChallengesAndAchievements() {
        world.reflectionService.reflect(
                world.mentee,
                world.pair.id(),
                new ReflectionService.Form(3, 4, "Two of three goals", "Too little time", "My first own clip"));
        assertThat(sheet(world.mentor).entries())
                .singleElement()
                .satisfies(e -> assertThat(e.answers())
                        .isEqualTo(new Reflection.Answers(
                                3, 4, "Two of three goals", "Too little time", "My first own clip")));
    }

    @Test
    void bothQuestionsHaveToBeAnsweredOnTheScale() {
        refusedAt("objectivesMet", () -> reflect(world.mentor, 0, 3));
        refusedAt("mutuallyBeneficial", () -> reflect(world.mentor, 3, 6));
        refusedAt(
                "mutuallyBeneficial",
                () -> world.reflectionService.reflect(
                        world.mentor, world.pair.id(), new ReflectionService.Form(3, null, null, null, null)));
    }

    private Commitment.Open undertake(String text) {
        return world.commitmentService.undertake(
                world.mentee, world.pair.id(), text, world.today().plusDays(7));
    }

    private Commitment.Open only() {
        return world.commitmentService.list(world.mentor, world.pair.id()).get(0);
    }

    private void holdOne() {
        world.held(Duration.ofHours(2), 30, SessionWorld.VIDEO);
    }

    private ReflectionSheet sheet(Actor actor) {
        return world.reflectionService.read(actor, world.pair.id());
    }

    private void reflect(Actor actor, int objectives, int benefit) {
        world.reflectionService.reflect(
                actor, world.pair.id(), new ReflectionService.Form(objectives, benefit, null, null, null));
    }
}

package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.session.SessionWorld.personOf;
import static org.reversementoring.session.SessionWorld.refused;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.problem.Problem;

/** What the product's own jobs make of sealed logs. */
class ContactAndLoadTest {
    private static final Duration WINDOW = Duration.ofDays(30);
    private final SessionWorld world = new SessionWorld();

    @Test
    @Tag("S098")
    void aPairThatLogsNothingForThirtyDaysIsNoticed() {
        world.daysPass(30);
        assertThat(world.sweep.run(Actor.SYSTEM)).isZero();
        world.daysPass(1);
        assertThat(world.sweep.run(Actor.SYSTEM)).isOne();
        assertThat(contact()).isEqualTo(ContactStatus.NO_CONTACT_30D);
        assertThat(world.sweep.run(Actor.SYSTEM)).isZero();
    }

    @Test
    @Tag("S098")
    void aLoggedSessionPutsThePairBackOnTrack() {
        world.daysPass(31);
        world.sweep.run(Actor.SYSTEM);
        world.held(Duration.ofDays(3), 60, SessionWorld.VIDEO);
        assertThat(world.sweep.run(Actor.SYSTEM)).isOne();
        assertThat(contact()).isEqualTo(ContactStatus.ON_TRACK);
    }

    @Test
    void aPlannedSessionIsNoContact() {
        world.planned(Duration.ofDays(1));
        world.daysPass(31);
        assertThat(world.sweep.run(Actor.SYSTEM)).isOne();
    }

    @Test
    void aPairAtRestKeepsItsStatus() {
        world.pairBecomes(PairState.PAUSED);
        world.daysPass(31);
        assertThat(world.sweep.run(Actor.SYSTEM)).isZero();
    }

    @Test
    void everyActivePairIsSweptHoweverManyThereAre() {
        for (int i = 0; i < 120; i++) {
            world.keep(world.pair(
                    SessionWorld.employee("mentor" + i), SessionWorld.employee("mentee" + i), PairState.ACTIVE));
        }
        world.daysPass(31);
        assertThat(world.sweep.run(Actor.SYSTEM)).isEqualTo(121);
    }

    @Test
    void nobodyButTheProductItselfSweepsOrCounts() {
        for (Actor actor : new Actor[] {world.mentor, world.mentee, world.manager, world.operator, world.supporter}) {
            refused(problemFor(actor), () -> world.sweep.run(actor));
            refused(problemFor(actor), () -> world.facts.of(actor, world.pair.id(), WINDOW));
            refused(problemFor(actor), () -> world.facts.ofMentor(actor, personOf(world.mentor), WINDOW));
            refused(problemFor(actor), () -> world.calendar.entries(actor, world.pair.id()));
        }
    }

    @Test
    void theLoadOfTheLastThirtyDaysIsCountedAndThatOnIdentityTopicsApart() {
        world.held(Duration.ofDays(31), 100, SessionWorld.BELONGING);
        world.held(Duration.ofDays(61), 100, SessionWorld.BELONGING);
        world.held(Duration.ofDays(29), 60, SessionWorld.BELONGING);
        world.held(Duration.ofDays(1), 45, SessionWorld.VIDEO);
        world.planned(Duration.ofDays(1));
        assertThat(load()).isEqualTo(new PairLoad(world.pair.id(), 129, 105, 60, 100, 0, 0, 0));
    }

    @Test
    void onlyTheMenteesLateCancellationsOfSixtyDaysCount() {
        world.scheduling.cancel(
                world.mentee, world.planned(Duration.ofHours(3)).session().id(), 1);
        world.daysPass(61);
        assertThat(load().lateCancellations()).isZero();
        world.scheduling.cancel(
                world.mentee, world.planned(Duration.ofHours(3)).session().id(), 1);
        world.scheduling.cancel(
                world.mentee, world.planned(Duration.ofHours(30)).session().id(), 1);
        world.scheduling.cancel(
                world.mentor, world.planned(Duration.ofHours(3)).session().id(), 1);
        assertThat(load().lateCancellations()).isOne();
        world.daysPass(59);
        assertThat(load().lateCancellations()).isOne();
    }

    @Test
    void overdueCommitmentsAreCountedAmongAll() {
        for (int days : new int[] {1, 2, 9}) {
            world.commitmentService.undertake(
                    world.mentee, world.pair.id(), "x", world.today().plusDays(days));
        }
        world.daysPass(3);
        assertThat(load().commitments()).isEqualTo(3);
        assertThat(load().commitmentsOverdue()).isEqualTo(2);
    }

    @Test
    void aMentorsLoadsAreThoseOfThePairsTheyTeachIn() {
        Actor other = SessionWorld.employee("other");
        Pair second = world.keep(world.pair(world.mentor, other, PairState.PAUSED));
        world.keep(world.pair(other, world.mentor, PairState.ACTIVE));
        world.keep(world.pair(world.mentor, other, PairState.ENDED));
        world.keep(world.pair(world.mentor, other, PairState.PROPOSED));
        assertThat(world.facts.ofMentor(Actor.SYSTEM, personOf(world.mentor), WINDOW))
                .extracting(PairLoad::pair)
                .containsExactly(world.pair.id(), second.id());
    }

    @Test
    void erasedLogsAreNoLongerCountedAndDisturbNobody() {
        world.held(Duration.ofDays(1), 45, SessionWorld.VIDEO);
        world.sealer.destroy(new KeyOwner.PairAuthor(world.pair.id(), personOf(world.mentor)));
        assertThat(load().contactMinutes()).isZero();
    }

    private static Problem problemFor(Actor actor) {
        return actor.staffRoles().isEmpty() ? Problem.NOT_FOUND : Problem.NOT_ALLOWED;
    }

    private PairLoad load() {
        return world.facts.of(Actor.SYSTEM, world.pair.id(), WINDOW);
    }

    private ContactStatus contact() {
        return world.work.run(
                () -> world.pairs.find(world.pair.id()).orElseThrow().contact());
    }
}

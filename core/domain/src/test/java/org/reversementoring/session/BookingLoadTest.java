package org.reversementoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reversementoring.session.SessionWorld.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Pair;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.wellbeing.DeclaredFixture;
import org.reversementoring.wellbeing.PulseItem;

/** The cap on topics of identity: 300 minutes in 30 days. The pair meets each week, so contact may come to 514. */
class BookingLoadTest {
    private final SessionWorld world = new SessionWorld();

    BookingLoadTest() {
        world.work.run(() -> {
            Pair pair = world.pairs.find(world.pair.id()).orElseThrow();
            return world.pairs.save(pair.withArrangement(
                    new Arrangement(1, 60, pair.arrangement().format())));
        });
    }

    private void plan(Actor actor, int days, int minutes, boolean override) {
        world.scheduling.plan(actor, world.pair.id(), planned(days, minutes, SessionWorld.BELONGING, override));
    }

    private PlanSession planned(int days, int minutes, String area, boolean override) {
        return new PlanSession(
                new MeetingDraft(world.now.plus(Duration.ofDays(days)), minutes, area, null, null, null, null),
                null,
                override);
    }

    private void declare(int minutes) {
        world.work.run(() -> world.declarations.add(
                DeclaredFixture.time(world.pair, world.now.minus(Duration.ofDays(1)), minutes, world.sealer)));
    }

    @Test
    @Tag("S063")
    @Tag("S100")
    void whereTheMentorBooksPreparingCountsTowardsTheCapAndOnlyTheMentorLiftsIt() {
        declare(200);
        plan(world.mentor, 1, 100, false);
        refused(Problem.LOAD_LIMIT, () -> plan(world.mentor, 2, 5, false));
        plan(world.mentor, 2, 5, true);
        refused(Problem.LOAD_LIMIT, () -> plan(world.mentor, 3, 5, false));
    }

    @Test
    @Tag("S100")
    void whereTheMenteeBooksOnlyWhatThePairSharesCounts() {
        declare(1000);
        plan(world.mentee, 1, 250, false);
        refused(Problem.LOAD_LIMIT, () -> plan(world.mentee, 2, 60, true));
    }

    @Test
    void heldAndPlannedTimeOnTopicsOfIdentityIsCountedInEveryWindowAndOtherTopicsAreNot() {
        for (int i = 0; i < 5; i++) {
            world.held(Duration.ofDays(2 + i), 60, SessionWorld.BELONGING);
        }
        RefusedException refusal = refusalOf(() -> plan(world.mentor, 1, 5, false));
        assertThat(refusal.problem()).isEqualTo(Problem.LOAD_LIMIT);
        plan(world.mentor, 29, 40, false);
        world.daysPass(40);
        plan(world.mentor, 1, 200, false);
    }

    @Test
    void aSkillTopicKnowsNoCapButThatOfContact() {
        declare(1000);
        world.scheduling.plan(world.mentor, world.pair.id(), planned(1, 480, SessionWorld.VIDEO, false));
        assertThat(refusalOf(() -> world.scheduling.plan(
                        world.mentor, world.pair.id(), planned(2, 60, SessionWorld.VIDEO, false))))
                .hasMessageContaining("514 minutes in 30 days, which is twice what was agreed");
    }

    @Test
    void movingASessionIsHeldAgainstTheCapToo() {
        declare(200);
        SessionView session =
                world.scheduling.plan(world.mentor, world.pair.id(), planned(5, 90, SessionWorld.BELONGING, false));
        refused(
                Problem.LOAD_LIMIT,
                () -> world.scheduling.reschedule(
                        world.mentor,
                        session.session().id(),
                        1,
                        planned(6, 120, SessionWorld.BELONGING, false).meeting(),
                        false));
    }

    /** Every declaration that a mentor can make, over the same bookings of the mentee's. */
    @Test
    @Tag("S104")
    void aMenteeReadsTheSameBytesWhateverTheMentorDeclared() {
        List<Consumer<SessionWorld>> declarations = List.of(
                w -> {},
                w -> w.work.run(() -> w.declarations.add(
                        DeclaredFixture.time(w.pair, w.now.minus(Duration.ofDays(1)), 1440, w.sealer))),
                w -> w.work.run(() -> w.declarations.add(DeclaredFixture.pulse(
                        UUID.randomUUID(),
                        w.pair,
                        w.pair.mentor(),
                        w.now.minus(Duration.ofDays(2)),
                        Map.of(PulseItem.P1, "5", PulseItem.P6, "OVER_2_H"),
                        w.sealer))));
        List<String> first = answers(declarations.get(0));
        assertThat(first).anyMatch(a -> a.contains("LOAD_LIMIT")).anyMatch(a -> a.contains("planned"));
        for (Consumer<SessionWorld> declared : declarations) {
            assertThat(answers(declared)).isEqualTo(first);
        }
    }

    private static List<String> answers(Consumer<SessionWorld> declared) {
        BookingLoadTest own = new BookingLoadTest();
        declared.accept(own.world);
        List<String> answers = new ArrayList<>();
        for (int minutes = 20; minutes <= 120; minutes += 20) {
            int asked = minutes;
            for (boolean override : new boolean[] {false, true}) {
                try {
                    own.plan(own.world.mentee, minutes / 10, asked, override);
                    answers.add("planned " + asked);
                } catch (RefusedException e) {
                    answers.add(e.problem() + " " + e.getMessage() + " " + e.fields());
                }
            }
        }
        return answers;
    }

    private static RefusedException refusalOf(Runnable step) {
        List<RefusedException> refusals = new ArrayList<>();
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RefusedException.class, refusals::add);
        return refusals.get(0);
    }
}

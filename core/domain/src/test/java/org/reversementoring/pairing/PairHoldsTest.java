package org.reversementoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.participation.Answers;
import org.reversementoring.participation.OptedInPool;
import org.reversementoring.participation.OwnParticipation;
import org.reversementoring.participation.ParticipantState;
import org.reversementoring.participation.Preferences;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Person;
import org.reversementoring.programme.ProgrammeId;

/** What comes between two people after they were paired, or before they accepted. */
class PairHoldsTest {
    private final PairingWorld world = new PairingWorld();

    /** A reason for which the two must not meet, as it comes and as it goes. */
    enum Link {
        THE_MENTEE_BECAME_THE_MENTORS_MANAGER(w -> w.report(w.mentor, w.mentee), w -> w.report(w.mentor, null)),
        THE_MENTOR_BECAME_THE_MENTEES_MANAGER(w -> w.report(w.mentee, w.mentor), w -> w.report(w.mentee, null)),
        THE_MENTEE_CAME_FAR_ABOVE_THE_MENTOR(
                w -> {
                    Actor between = w.employ("150", "200");
                    w.report(w.mentor, between);
                },
                w -> w.report(w.mentor, null)),
        THEY_CAME_INTO_ONE_DEPARTMENT(w -> w.move(w.mentor, "Department of 200"), w -> w.move(w.mentor, "Elsewhere")),
        THE_MENTOR_WANTS_TO_BE_KEPT_APART(
                w -> list(w, w.mentor, Side.MENTOR, "200"), w -> list(w, w.mentor, Side.MENTOR)),
        THE_MENTEE_WANTS_TO_BE_KEPT_APART(
                w -> list(w, w.mentee, Side.MENTEE, "100"), w -> list(w, w.mentee, Side.MENTEE));

        private final Consumer<PairingWorld> comes;
        private final Consumer<PairingWorld> goes;

        Link(Consumer<PairingWorld> comes, Consumer<PairingWorld> goes) {
            this.comes = comes;
            this.goes = goes;
        }
    }

    private static void list(PairingWorld w, Actor person, Side side, String... apartFrom) {
        TreeSet<EmployeeNumber> numbers = new TreeSet<>();
        for (String number : apartFrom) {
            numbers.add(new EmployeeNumber(number));
        }
        OwnParticipation own = w.participation.read(person, w.programme, side);
        Answers a = w.answers(side);
        Preferences p = a.preferences();
        w.participation.change(
                person,
                w.programme,
                side,
                own.participant().version(),
                new Answers(
                        a.region(),
                        a.language(),
                        a.timeZone(),
                        a.skillsOffered(),
                        a.needs(),
                        a.topics(),
                        a.survey(),
                        new Preferences(p.format(), p.monthlyMinutes(), p.capacity(), numbers),
                        a.consentVersion()));
    }

    private PairState state(PairId pair) {
        return world.pair(pair).state();
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void a_pair_rests_while_the_two_must_not_meet_and_goes_on_after(Link link) {
        PairId pair = world.activate();
        link.comes.accept(world);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        assertThat(world.happened()).endsWith(EventType.PAIR_PAUSED);
        for (Actor member : new Actor[] {world.mentor, world.mentee}) {
            assertThat(world.pairing.resume(member, pair).state()).isEqualTo(PairState.PAUSED);
        }
        link.goes.accept(world);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void a_proposal_between_two_who_must_not_meet_ends(Link link) {
        PairId pair = world.propose();
        link.comes.accept(world);
        assertThat(state(pair)).isEqualTo(PairState.ENDED);
    }

    @Test
    void a_pair_rests_while_either_is_on_leave_and_a_proposal_waits() {
        PairId pair = world.propose();
        world.leave(world.mentee, true);
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        world.leave(world.mentee, false);
        for (Actor member : new Actor[] {world.mentor, world.mentee}) {
            world.pairing.accept(member, pair);
            world.agreements.accept(member, pair, new Agreement.Acceptance(1, 0, true));
        }
        world.leave(world.mentor, true);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        world.leave(world.mentee, true);
        world.leave(world.mentor, false);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        world.leave(world.mentee, false);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @Test
    void a_pause_that_a_member_wants_outlasts_the_products_own() {
        PairId pair = world.activate();
        world.pairing.pause(world.mentee, pair);
        world.leave(world.mentor, true);
        world.leave(world.mentor, false);
        assertThat(state(pair)).isEqualTo(PairState.PAUSED);
        assertThat(world.pairing.resume(world.mentee, pair).state()).isEqualTo(PairState.ACTIVE);
    }

    @Test
    @Tag("S048")
    void a_guarded_pair_may_stand_in_one_line_and_nothing_else() {
        ProgrammeId guarded = world.openGuarded();
        Actor junior = world.employ("300", "200");
        PairId pair = world.propose(guarded, junior, world.mentee, true);
        world.holds.everywhere(Actor.SYSTEM);
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        world.move(junior, "Department of 200");
        assertThat(state(pair)).isEqualTo(PairState.ENDED);
    }

    @Test
    void a_proposal_whose_mentor_has_come_to_stand_above_the_mentee_ends() {
        PairId pair = world.propose();
        world.rank(world.mentor, 5);
        world.rank(world.mentee, 3);
        world.happen(EventType.LEVEL_CHANGED, world.mentor);
        assertThat(state(pair)).isEqualTo(PairState.PROPOSED);
        world.rank(world.mentor, 3);
        world.happen(EventType.LEVEL_CHANGED, world.mentor);
        assertThat(state(pair)).as("peers may teach each other").isEqualTo(PairState.PROPOSED);
        world.rank(world.mentor, 2);
        Event promoted = world.happen(EventType.LEVEL_CHANGED, world.mentor);
        assertThat(state(pair)).isEqualTo(PairState.ENDED);
        Pair ended = world.pair(pair);
        world.handle(promoted);
        assertThat(world.pair(pair)).isEqualTo(ended);
    }

    @Test
    void a_pair_under_way_goes_on_whatever_the_levels_become() {
        PairId pair = world.activate();
        world.rank(world.mentee, 3);
        world.rank(world.mentor, 2);
        world.happen(EventType.LEVEL_CHANGED, world.mentor);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void what_is_told_twice_leaves_the_same_state(Link link) {
        PairId pair = world.activate();
        link.comes.accept(world);
        Pair once = world.pair(pair);
        world.holds.everywhere(Actor.SYSTEM);
        world.holds.of(once.mentor());
        assertThat(world.pair(pair)).isEqualTo(once);
    }

    @Test
    void a_leaver_whose_pair_ended_ends_it_once() {
        PairId pair = world.activate();
        world.depart(world.mentor);
        Event left = world.happen(EventType.PERSON_LEFT, world.mentor);
        Pair once = world.pair(pair);
        assertThat(once.state()).isEqualTo(PairState.ENDED);
        world.handle(left);
        assertThat(world.pair(pair)).isEqualTo(once);
        assertThat(world.happened()).containsOnlyOnce(EventType.PAIR_ENDED);
    }

    @Test
    void who_is_back_when_it_is_heard_of_keeps_pair_and_participation() {
        PairId pair = world.activate();
        world.depart(world.mentor);
        world.comeBack(world.mentor);
        world.happen(EventType.PERSON_LEFT, world.mentor);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        assertThat(world.work.run(() -> world.participants.ofPerson(PairingWorld.id(world.mentor))))
                .allMatch(p -> p.state() == ParticipantState.OPTED_IN);
    }

    /** The directory gives the person another number; what they are called in lists was written before. */
    private void renumber(Actor person, String number) {
        world.work.run(() -> {
            Person old = world.people.find(PairingWorld.id(person)).orElseThrow();
            world.people.save(new Person(
                    old.id(),
                    old.version(),
                    new EmployeeNumber(number),
                    old.name(),
                    old.workEmail(),
                    old.title(),
                    old.level(),
                    old.organisation(),
                    old.manager(),
                    old.location(),
                    old.country(),
                    old.timeZone(),
                    old.hired(),
                    old.left(),
                    old.onLeave(),
                    old.status()));
            world.people.keepFormerNumber(old.id(), old.number());
        });
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void a_list_of_never_holds_when_a_colleague_gets_another_number(Side side) {
        Actor lister = side == Side.MENTOR ? world.mentor : world.mentee;
        Actor listed = side == Side.MENTOR ? world.mentee : world.mentor;
        PairId pair = world.activate();
        String number = String.valueOf(listed.employeeNumber());
        renumber(listed, "c-" + number);
        world.holds.everywhere(Actor.SYSTEM);
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        list(world, lister, side, number);
        assertThat(state(pair)).as("by the number of before").isEqualTo(PairState.PAUSED);
        list(world, lister, side, "c-" + number);
        assertThat(state(pair)).as("by the present number").isEqualTo(PairState.PAUSED);
        list(world, lister, side, "other");
        assertThat(state(pair)).isEqualTo(PairState.ACTIVE);
        list(world, lister, side, number);
        Actor other = world.employ(number, null);
        world.work.run(() -> world.people.keepFormerNumber(PairingWorld.id(other), new EmployeeNumber(number)));
        world.holds.of(world.pair(pair).mentor());
        assertThat(state(pair))
                .as("also when somebody else has the number of before by now")
                .isEqualTo(PairState.PAUSED);
    }

    @Test
    void the_matching_keeps_apart_whom_a_list_names_by_a_number_of_before() {
        world.propose();
        list(world, world.mentor, Side.MENTOR, "200");
        renumber(world.mentee, "c-200");
        OptedInPool pool = new OptedInPool(
                world.participants, world.people, world.pairs, (person, programme, side) -> true, world.sealer);
        assertThat(world.work.run(() -> pool.candidates(world.programme)))
                .filteredOn(c -> c.side() == Side.MENTOR)
                .singleElement()
                .satisfies(c -> assertThat(c.apart()).contains(new EmployeeNumber("c-200")));
    }
}

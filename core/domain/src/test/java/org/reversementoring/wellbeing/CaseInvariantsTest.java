package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.wellbeing.Asked.Urgency;

/** What holds of every case in every state, whoever does whatever. */
class CaseInvariantsTest {
    /** Whatever anybody can do to a case by a use case. */
    private enum Deed {
        ACKNOWLEDGE,
        PLAN,
        CLOSE,
        WITHDRAW,
        REOPEN,
        KEEP,
        WATCH;

        void by(Actor actor, World world, SupportCase c) {
            long version = world.reread(c).version();
            switch (this) {
                case ACKNOWLEDGE -> world.desk.acknowledge(actor, c.id(), version);
                case PLAN -> world.desk.plan(actor, c.id(), version, "a step");
                case CLOSE -> world.desk.close(actor, c.id(), version);
                case WITHDRAW -> world.support.withdraw(actor, c.id());
                case REOPEN -> world.support.reopen(actor, c.id());
                case KEEP -> world.support.keepForClaim(actor, c.id());
                case WATCH -> world.watch.sweep(Actor.SYSTEM);
            }
        }
    }

    private final World world = new World();
    private final Actor lineManager = world.pairing.employ("800", null);
    private final Actor menteesStaff = world.pairing.employ("810", "200", StaffRole.SUPPORT_CONTACT);

    /** A case brought into the state by moves of the table, with what the use cases put into it. */
    private SupportCase in(CaseState wanted) {
        SupportCase routed = world.asked(Urgency.NORMAL);
        Instant now = world.pairing.clock.instant();
        Instant later = now.plus(Duration.ofDays(3));
        PersonId ann = World.id(world.ann);
        SupportCase acknowledged = routed.acknowledgedBy(ann, now, later, later, later);
        SupportCase there = switch (wanted) {
            case REQUESTED ->
                world.pairing.work.run(
                        () -> world.cases.add(SupportCase.requested(new CaseId(UUID.randomUUID()), routed.asked())));
            case ROUTED -> routed;
            case ACKNOWLEDGED -> acknowledged;
            case IN_SUPPORT -> planned(acknowledged, now, later);
            case CLOSED -> planned(acknowledged, now, later).closed(now, later);
            case ESCALATED -> routed.escalated(now);
            case EXTERNAL_ONLY -> routed.escalated(now).exhausted(now, later);
            case WITHDRAWN -> routed.withdrawn(now);
            case REOPENED ->
                planned(acknowledged, now, later).closed(now, later).reopened(now);
        };
        return wanted == CaseState.REQUESTED || wanted == CaseState.ROUTED
                ? there
                : world.pairing.work.run(() -> world.cases.save(there));
    }

    private SupportCase planned(SupportCase acknowledged, Instant now, Instant later) {
        CaseNote step =
                new CaseNote(now, World.id(world.ann), acknowledged.asked().words());
        return acknowledged.planned(step, now, later, later);
    }

    static Stream<Arguments> square() {
        return Stream.of(CaseState.values())
                .flatMap(state -> Stream.of(Deed.values()).map(deed -> Arguments.of(state, deed)));
    }

    @ParameterizedTest
    @MethodSource("square")
    @Tag("S090")
    void nobody_but_the_person_asks_again_or_withdraws(CaseState state, Deed deed) {
        SupportCase c = in(state);
        for (Actor other :
                List.of(world.ann, world.bea, world.mentee, world.manager, lineManager, menteesStaff, Actor.SYSTEM)) {
            try {
                deed.by(other, world, c);
            } catch (RefusedException refused) {
                assertThat(refused.problem()).isIn(Problem.NOT_FOUND, Problem.WRONG_STATE, Problem.NOT_ALLOWED);
            }
            CaseState now = world.reread(c).state();
            assertThat(now == CaseState.WITHDRAWN).isEqualTo(state == CaseState.WITHDRAWN);
            assertThat(now == CaseState.REQUESTED || now == CaseState.REOPENED)
                    .isEqualTo(now == state
                            && EnumSet.of(CaseState.REQUESTED, CaseState.REOPENED)
                                    .contains(state));
        }
    }

    /** CLOSED is over; who wants it withdrawn reopens it and withdraws. */
    @ParameterizedTest
    @EnumSource(CaseState.class)
    @Tag("S090")
    void the_person_withdraws_from_every_open_state_in_one_call_without_a_reason_and_whatever_the_version(
            CaseState state) {
        SupportCase c = in(state);
        if (state == CaseState.CLOSED) {
            assertThatThrownBy(() -> world.support.withdraw(world.mentor, c.id()))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.WRONG_STATE));
            world.support.reopen(world.mentor, c.id());
        }
        assertThat(world.support.withdraw(world.mentor, c.id()).supportCase().state())
                .isEqualTo(CaseState.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("square")
    @Tag("S090")
    void every_state_but_the_last_has_a_deadline_whatever_the_person_or_a_contact_does(CaseState state, Deed deed) {
        SupportCase c = in(state);
        for (Actor actor : List.of(world.ann, world.mentor)) {
            try {
                deed.by(actor, world, c);
            } catch (RefusedException refused) {
                assertThat(refused.problem()).isIn(Problem.NOT_FOUND, Problem.WRONG_STATE);
            }
            SupportCase now = world.reread(c);
            assertThat(now.wakeAt() == null).as(now.state().name()).isEqualTo(now.state() == CaseState.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    @Tag("S090")
    void left_alone_a_case_comes_to_rest_and_no_longer_waits(CaseState state) {
        SupportCase c = in(state);
        Set<CaseState> passing = EnumSet.of(CaseState.REQUESTED, CaseState.ESCALATED, CaseState.REOPENED);
        for (int day = 0; day < 120; day++) {
            world.watch.sweep(Actor.SYSTEM);
            assertThat(world.reread(c).state()).isNotIn(passing);
            world.pairing.pass(Duration.ofDays(1));
        }
        SupportCase end = world.reread(c);
        // A contact in support is asked to look again for ever; a person is asked once.
        assertThat(end.state() == CaseState.IN_SUPPORT ? null : end.wakeAt()).isNull();
        assertThat(end.state().isAtRest() || end.state() == CaseState.IN_SUPPORT)
                .isTrue();
    }

    /** All chains of two of those who must stay out, in both orders, with somebody who may take it behind them. */
    @ParameterizedTest
    @MethodSource("chains")
    @Tag("S090")
    void no_path_of_any_chain_meets_mentee_line_managers_hr_programme_manager_or_the_mentees_staff(
            int first, int second) {
        Actor menteesManager = world.pairing.employ("820", null, StaffRole.SUPPORT_CONTACT);
        Actor hr = world.pairing.employ("830", null, StaffRole.SUPPORT_CONTACT);
        world.pairing.report(world.mentor, lineManager);
        world.pairing.report(world.mentee, menteesManager);
        List<Actor> out = List.of(world.mentee, lineManager, menteesManager, hr, world.manager, menteesStaff);
        world.chain(
                World.contact(Place.NAMED_CONTACT, out.get(first)),
                World.contact(Place.DEPUTY, out.get(second)),
                World.contact(Place.SECOND_CONTACT, world.cem));
        world.pairing.work.run(() -> world.pairing.programmes.save(world.pairing
                .programmes
                .find(world.programme)
                .orElseThrow()
                .withHrDecisionMakers(Set.of(World.id(hr)))));
        SupportCase c = world.asked(Urgency.NORMAL);
        List<PersonId> path = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            path.addAll(world.reread(c).tried());
            for (Actor each : out) {
                assertThatThrownBy(() -> world.desk.read(each, c.id())).isInstanceOf(RefusedException.class);
            }
            world.pairing.pass(Duration.ofDays(1));
            world.watch.sweep(Actor.SYSTEM);
        }
        assertThat(path).containsOnly(World.id(world.cem));
        assertThat(world.reread(c).state()).isEqualTo(CaseState.EXTERNAL_ONLY);
    }

    static Stream<Arguments> chains() {
        return Stream.iterate(0, i -> i < 36, i -> i + 1).map(i -> Arguments.of(i / 6, i % 6));
    }
}

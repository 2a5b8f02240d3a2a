package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.OutboxRelay;
import org.reversementoring.inmemory.InMemoryGateFindings;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.GateWatch;
import org.reversementoring.programme.LeaverAssignments;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.programme.SupportContact;

/** Somebody leaves the company who held a role in a programme. */
class LeaverAssignmentsTest {
    private final World world = new World();
    private final ActivationGate gate = new ReachableChain(
            new SupportGate(world.catalogue, world.pairing.clock),
            world.pairing.work,
            world.pairing.people,
            world.suspensions);
    private final LeaverAssignments handler = new LeaverAssignments(
            world.pairing.work,
            world.pairing.programmes,
            world.pairing.people,
            world.notices,
            world.pairing.events,
            world.pairing.ids,
            world.pairing.clock);
    private final GateWatch watch = new GateWatch(
            world.pairing.work,
            world.pairing.programmes,
            gate,
            new InMemoryGateFindings(world.pairing.work),
            world.notices,
            world.pairing.policy,
            world.pairing.standings,
            world.pairing.ids,
            world.pairing.clock);
    private final ProgrammeService programmes = new ProgrammeService(
            world.pairing.work,
            world.pairing.programmes,
            world.pairing.policy,
            world.pairing.standings,
            gate,
            world.roles,
            world.pairing.events,
            world.pairing.ids,
            world.pairing.clock);
    private final Actor operator = world.pairing.employ("950", null, StaffRole.OPERATOR);

    private Programme programme() {
        return world.pairing.work.run(
                () -> world.pairing.programmes.find(world.programme).orElseThrow());
    }

    private Event leaves(Actor person) {
        world.pairing.depart(person);
        Event event = Event.of(
                world.pairing.ids.next(),
                EventType.PERSON_LEFT,
                world.pairing.clock.instant(),
                Map.of("person", World.id(person).value()));
        handler.handle(event);
        new OutboxRelay(
                        world.pairing.work,
                        world.pairing.outbox,
                        List.of(watch, world.roles),
                        List.of(),
                        world.pairing.clock)
                .relay();
        return event;
    }

    private List<PersonId> contacts() {
        return programme().supportChain().stream()
                .map(SupportContact::person)
                .filter(p -> p != null)
                .toList();
    }

    @Test
    void the_chain_leads_to_the_leaver_no_more_and_the_managers_are_told_and_the_gate_says_what_lacks() {
        assertThat(gate.missing(programme())).isEmpty();
        int before = world.noticesOf(world.manager).size();
        leaves(world.ann);
        assertThat(contacts()).doesNotContain(World.id(world.ann)).contains(World.id(world.bea));
        assertThat(programmes.readiness(world.manager, world.programme).missing())
                .containsExactly("The support chain has no NAMED_CONTACT.");
        assertThat(world.noticesOf(world.manager)).hasSizeGreaterThan(before);
        assertThat(world.noticesOf(world.ann)).isEmpty();
    }

    @Test
    void who_asks_for_help_then_reaches_the_next_of_the_chain() {
        leaves(world.ann);
        assertThat(world.asked(Asked.Urgency.NORMAL).handler()).isEqualTo(World.id(world.bea));
    }

    @Test
    void the_last_manager_who_leaves_is_missed_and_an_operator_names_another() {
        leaves(world.manager);
        assertThat(programme().managers()).isEmpty();
        assertThat(gate.missing(programme()))
                .containsExactly("Nobody manages the programme any more. Name somebody who does.");
        Actor next = world.pairing.employ("960", null, StaffRole.PROGRAMME_MANAGER);
        assertRefused(
                Problem.NOT_ALLOWED,
                () -> programmes.nameManagers(next, world.programme, programme().version(), List.of(World.id(next))));
        programmes.nameManagers(operator, world.programme, programme().version(), List.of(World.id(next)));
        assertThat(gate.missing(programme())).isEmpty();
        assertThat(programmes.readiness(next, world.programme).missing()).isEmpty();
    }

    @Test
    void nobody_manages_who_has_left_or_holds_a_role_that_does_not_go_together_with_it() {
        Actor gone = world.pairing.employ("970", null, StaffRole.PROGRAMME_MANAGER);
        world.pairing.depart(gone);
        assertInvalid(
                List.of("people[1]"),
                () -> programmes.nameManagers(
                        operator,
                        world.programme,
                        programme().version(),
                        List.of(World.id(world.manager), World.id(gone))));
        assertRefused(
                Problem.ROLES_CONFLICT,
                () -> programmes.nameManagers(
                        operator, world.programme, programme().version(), List.of(World.id(world.bea))));
        Actor decider = world.pairing.employ("971", null);
        programmes.declareHrDecisionMakers(
                operator, world.programme, programme().version(), List.of(World.id(decider)));
        assertRefused(
                Problem.ROLES_CONFLICT,
                () -> programmes.nameManagers(
                        operator, world.programme, programme().version(), List.of(World.id(decider))));
    }

    @Test
    void who_decided_in_hr_decides_no_more_and_nobody_holds_anything_after_coming_back() {
        Actor decider = world.pairing.employ("971", null);
        programmes.declareHrDecisionMakers(
                operator, world.programme, programme().version(), List.of(World.id(decider)));
        leaves(decider);
        assertThat(programme().hrDecisionMakers()).isEmpty();
        assertThat(programme().hasOnStaff(World.id(decider))).isFalse();
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_more() {
        Event left = leaves(world.ann);
        Programme once = programme();
        int told = world.noticesOf(world.manager).size();
        handler.handle(left);
        assertThat(programme()).isEqualTo(once);
        assertThat(world.noticesOf(world.manager)).hasSize(told);
    }

    @Test
    void who_is_back_when_it_is_heard_of_keeps_what_they_hold() {
        Programme before = programme();
        handler.handle(Event.of(
                world.pairing.ids.next(),
                EventType.PERSON_LEFT,
                world.pairing.clock.instant(),
                Map.of("person", World.id(world.ann).value())));
        assertThat(programme()).isEqualTo(before);
    }

    @Test
    void a_leaver_without_a_role_changes_no_programme() {
        Programme before = programme();
        int told = world.noticesOf(world.manager).size();
        leaves(world.pairing.employ("980", null));
        assertThat(programme()).isEqualTo(before);
        assertThat(world.noticesOf(world.manager)).hasSize(told);
    }
}

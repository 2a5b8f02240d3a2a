package org.reversementoring.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertInvalid;
import static org.reversementoring.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.ActivationGate;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.programme.SupportContact;
import org.reversementoring.programme.SupportContact.Place;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Asked.Urgency;

/** In the world of support, ann, bea and cem are the contacts; a mentor and a mentee take part. */
class RolesApartTest {
    private final World world = new World();
    private final ProgrammeService programmes = new ProgrammeService(
            world.pairing.work,
            world.pairing.programmes,
            world.pairing.policy,
            world.pairing.standings,
            ActivationGate::definitionGaps,
            world.roles,
            world.pairing.events,
            world.pairing.ids,
            world.pairing.clock);

    private Programme programme() {
        return programmes.read(world.manager, world.programme);
    }

    private void name(Actor contact) {
        programmes.nameSupportChain(
                world.manager,
                world.programme,
                programme().version(),
                List.of(World.contact(Place.NAMED_CONTACT, contact)));
    }

    /** The mentor now reports to somebody, as the people sync tells. */
    private void mentorReportsTo(Actor contact) {
        world.pairing.report(world.mentor, contact);
        world.roles.handle(Event.of(
                world.pairing.ids.next(),
                EventType.REPORTING_LINES_CHANGED,
                world.pairing.clock.instant(),
                Map.of("sync", world.pairing.ids.next())));
    }

    private void relay(EventType type) {
        world.roles.handle(Event.of(
                world.pairing.ids.next(),
                type,
                world.pairing.clock.instant(),
                Map.of("programme", world.programme.value())));
    }

    private List<PersonId> suspended() {
        return List.copyOf(
                programmes.assignments(world.manager, world.programme).suspendedContacts());
    }

    @Test
    void a_manager_of_the_programme_or_of_a_participant_is_no_support_contact_for_the_same_words() {
        Actor top = world.pairing.employ("700", null, StaffRole.SUPPORT_CONTACT);
        Actor middle = world.pairing.employ("710", "700");
        world.pairing.report(world.mentor, middle);
        String direct =
                assertRefused(Problem.ROLES_CONFLICT, () -> name(middle)).getMessage();
        String indirect = assertRefused(Problem.ROLES_CONFLICT, () -> name(top)).getMessage();
        String manager =
                assertRefused(Problem.ROLES_CONFLICT, () -> name(world.manager)).getMessage();
        assertThat(direct).isEqualTo(indirect).isEqualTo(manager);
        Actor elsewhere = world.pairing.employ("720", "700", StaffRole.SUPPORT_CONTACT);
        name(elsewhere);
        assertThat(programme().supportChain())
                .extracting(SupportContact::person)
                .containsExactly(World.id(elsewhere));
    }

    @Test
    void a_line_manager_of_somebody_who_does_not_take_part_may_be_a_contact() {
        Actor head = world.pairing.employ("730", null, StaffRole.SUPPORT_CONTACT);
        world.pairing.employ("731", "730");
        name(head);
        assertThat(suspended()).isEmpty();
    }

    @Test
    void a_later_sync_that_joins_the_roles_suspends_the_contact_until_it_parts_them() {
        mentorReportsTo(world.ann);
        assertThat(suspended()).containsExactly(World.id(world.ann));
        SupportCase ofColleague = askedByColleague();
        assertThat(ofColleague.handler()).isEqualTo(World.id(world.bea));
        mentorReportsTo(null);
        assertThat(suspended()).isEmpty();
        assertThat(askedByColleague().handler()).isEqualTo(World.id(world.ann));
    }

    @Test
    void a_later_opt_in_joins_the_roles_and_leaving_parts_them() {
        Actor report = world.pairing.employ("511", "510");
        world.pairing.participation.optIn(report, world.programme, Side.MENTOR, world.pairing.answers(Side.MENTOR));
        relay(EventType.OPTED_IN);
        assertThat(suspended()).containsExactly(World.id(world.ann));
        world.pairing.participation.pause(report, world.programme, Side.MENTOR);
        relay(EventType.OPTED_IN);
        assertThat(suspended()).containsExactly(World.id(world.ann));
        world.pairing.participation.leave(report, world.programme, Side.MENTOR);
        relay(EventType.WITHDRAWN);
        assertThat(suspended()).isEmpty();
    }

    @Test
    void an_invitation_alone_suspends_nobody_for_it_says_nothing_of_taking_part() {
        world.pairing.employ("511", "510");
        world.pairing.invitations.invite(
                world.manager, world.programme, Side.MENTOR, List.of(new EmployeeNumber("511")));
        relay(EventType.INVITED);
        relay(EventType.OPTED_IN);
        assertThat(suspended()).isEmpty();
    }

    @Test
    void the_managers_are_told_once_that_there_is_something_to_read_and_the_contact_is_not() {
        int before = world.noticesOf(world.manager).size();
        mentorReportsTo(world.ann);
        mentorReportsTo(world.ann);
        assertThat(world.noticesOf(world.manager)).hasSize(before + 1);
        assertThat(world.noticesOf(world.ann)).isEmpty();
    }

    @Test
    void nobody_but_who_may_change_the_programme_learns_of_a_suspension() {
        SupportCase kept = askedByColleague();
        Programme before = programmes.read(world.ann, world.programme);
        mentorReportsTo(world.ann);
        assertThat(programmes.read(world.ann, world.programme)).isEqualTo(before);
        for (Actor other : List.of(world.ann, world.mentor, world.mentee)) {
            assertRefused(Problem.NOT_ALLOWED, () -> programmes.assignments(other, world.programme));
        }
        // As for a contact who has no case: the list is empty, not refused.
        assertThat(world.desk
                        .list(world.ann, world.programme, Page.Request.FIRST)
                        .items())
                .isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> world.desk.read(world.ann, kept.id()));
        Actor operator = world.pairing.employ("950", null, StaffRole.OPERATOR);
        assertThat(programmes.assignments(operator, world.programme).suspendedContacts())
                .containsExactly(World.id(world.ann));
    }

    @Test
    void who_manages_the_programme_decides_about_nobody_in_it() {
        assertRefused(
                Problem.ROLES_CONFLICT,
                () -> programmes.declareHrDecisionMakers(
                        world.manager, world.programme, programme().version(), List.of(World.id(world.manager))));
        Actor partner = world.pairing.employ("600", null);
        programmes.declareHrDecisionMakers(
                world.manager, world.programme, programme().version(), List.of(World.id(partner)));
        assertThat(programmes.assignments(world.manager, world.programme).hrDecisionMakers())
                .containsExactly(World.id(partner));
        assertInvalid(
                List.of("people[0]"),
                () -> programmes.declareHrDecisionMakers(
                        world.manager,
                        world.programme,
                        programme().version(),
                        List.of(new PersonId(UUID.randomUUID()))));
        assertRefused(
                Problem.STALE_VERSION,
                () -> programmes.declareHrDecisionMakers(world.manager, world.programme, 0, List.of()));
    }

    @Test
    void a_manager_whom_the_tables_name_as_decision_maker_too_does_not_stand_as_manager() {
        world.pairing.work.run(
                () -> world.pairing.programmes.save(programme().withHrDecisionMakers(Set.of(World.id(world.manager)))));
        assertRefused(Problem.NOT_ALLOWED, () -> programmes.assignments(world.manager, world.programme));
    }

    private SupportCase askedByColleague() {
        Actor colleague = world.pairing.employ(UUID.randomUUID().toString().substring(0, 8), null);
        SupportRequest request =
                new SupportRequest(Asked.Kind.SUPPORT, world.programme, null, Urgency.NORMAL, "words", false);
        return Objects.requireNonNull(world.support.ask(colleague, request).supportCase());
    }
}

package org.reversementoring.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Notice;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.programme.InvitationRule;
import org.reversementoring.programme.InvitationRule.Occasion;
import org.reversementoring.programme.ProgrammeId;

/** A programme may ask that whoever is hired or promoted is invited. */
@Tag("S014")
class InvitationRulesTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(PairingWorld.START, ZoneOffset.UTC);
    private static final InvitationRule JUNIORS_HIRED = new InvitationRule(Occasion.HIRE, Side.MENTOR, 4, null);
    private static final InvitationRule LEADERS_PROMOTED = new InvitationRule(Occasion.PROMOTION, Side.MENTEE, null, 2);

    private final PairingWorld world = new PairingWorld();
    private final InvitationRules handler =
            new InvitationRules(world.work, world.programmes, world.people, world.inviting, world.clock);
    private final ProgrammeId asking = world.open(d -> d.withInvitations(List.of(JUNIORS_HIRED, LEADERS_PROMOTED)));

    private Actor hired(String number, int rank, LocalDate day) {
        Actor person = world.employ(number, null);
        world.rank(person, rank);
        world.hired(person, day);
        return person;
    }

    private Event tell(EventType type, Actor person) {
        Event event =
                Event.of(world.ids.next(), type, world.clock.instant(), Map.of("person", PairingWorld.uuid(person)));
        handler.handle(event);
        return event;
    }

    private List<Participant> participations(Actor person) {
        return world.work.run(() -> world.participants.ofPerson(PairingWorld.id(person)));
    }

    @Test
    void who_is_hired_is_invited_to_the_programmes_that_ask_for_it_and_enrolled_in_none() {
        Actor junior = hired("400", 5, TODAY);
        tell(EventType.PERSON_JOINED, junior);
        assertThat(participations(junior)).singleElement().satisfies(p -> {
            assertThat(p.programme()).isEqualTo(asking);
            assertThat(p.side()).isEqualTo(Side.MENTOR);
            assertThat(p.state()).isEqualTo(ParticipantState.INVITED);
        });
        assertThat(world.notices(junior)).containsExactly(Notice.Kind.SOMETHING_TO_READ);
        assertThat(world.happened()).endsWith(EventType.INVITED);
    }

    @Test
    void who_is_promoted_is_invited_on_the_side_that_learns() {
        Actor leader = hired("400", 2, TODAY.minusYears(10));
        tell(EventType.PERSON_PROMOTED, leader);
        assertThat(participations(leader)).extracting(Participant::side).containsExactly(Side.MENTEE);
    }

    @Test
    void who_comes_back_is_invited_as_any_hire() {
        Actor junior = hired("400", 5, TODAY);
        tell(EventType.PERSON_REHIRED, junior);
        assertThat(participations(junior)).hasSize(1);
    }

    @Test
    void an_event_that_comes_twice_invites_once() {
        Actor junior = hired("400", 5, TODAY);
        handler.handle(tell(EventType.PERSON_JOINED, junior));
        assertThat(participations(junior)).hasSize(1);
        assertThat(world.notices(junior)).hasSize(1);
        assertThat(world.happened()).containsOnlyOnce(EventType.INVITED);
    }

    @Test
    void who_declined_left_or_takes_part_is_not_asked_again() {
        Actor junior = hired("400", 5, TODAY);
        tell(EventType.PERSON_JOINED, junior);
        world.participation.leave(junior, asking, Side.MENTOR);
        tell(EventType.PERSON_REHIRED, junior);
        assertThat(participations(junior)).extracting(Participant::state).containsExactly(ParticipantState.WITHDRAWN);
        assertThat(world.notices(junior)).hasSize(1);
    }

    @Test
    void ranks_are_meant_with_their_bounds_and_an_unknown_level_only_without_any() {
        IntStream.rangeClosed(0, 9).forEach(rank -> {
            Actor person = hired("41" + rank, rank, TODAY);
            tell(EventType.PERSON_JOINED, person);
            assertThat(participations(person)).hasSize(rank >= 4 ? 1 : 0);
            tell(EventType.PERSON_PROMOTED, person);
            assertThat(participations(person)).hasSize((rank >= 4 ? 1 : 0) + (rank <= 2 ? 1 : 0));
        });
        Actor unranked = world.employ("420", null);
        world.hired(unranked, TODAY);
        tell(EventType.PERSON_JOINED, unranked);
        assertThat(participations(unranked)).isEmpty();
        ProgrammeId everybody =
                world.open(d -> d.withInvitations(List.of(new InvitationRule(Occasion.HIRE, Side.MENTOR, null, null))));
        tell(EventType.PERSON_JOINED, unranked);
        assertThat(participations(unranked)).extracting(Participant::programme).containsExactly(everybody);
    }

    @Test
    void a_hire_of_long_ago_is_no_hire() {
        Actor old = hired("400", 5, TODAY.minusDays(91));
        tell(EventType.PERSON_JOINED, old);
        assertThat(participations(old)).isEmpty();
        Actor recent = hired("401", 5, TODAY.minusDays(90));
        tell(EventType.PERSON_JOINED, recent);
        assertThat(participations(recent)).hasSize(1);
    }

    @Test
    void nobody_is_invited_where_the_programme_has_no_help_or_who_has_left_meanwhile() {
        Actor abroad = hired("400", 5, TODAY);
        world.country(abroad, "FR");
        tell(EventType.PERSON_JOINED, abroad);
        assertThat(participations(abroad)).isEmpty();
        Actor gone = hired("401", 5, TODAY);
        world.depart(gone);
        tell(EventType.PERSON_JOINED, gone);
        assertThat(participations(gone)).isEmpty();
    }

    @Test
    void neither_a_closed_programme_nor_one_that_does_not_ask_invites() {
        Actor junior = hired("400", 5, TODAY);
        world.work.run(() -> world.programmes.save(
                world.programmes.find(asking).orElseThrow().closed(world.clock.instant())));
        tell(EventType.PERSON_JOINED, junior);
        assertThat(participations(junior)).isEmpty();
    }

    @Test
    void an_invitation_by_hand_tells_the_person_the_same_way() {
        Actor junior = hired("400", 5, TODAY);
        for (int twice = 0; twice < 2; twice++) {
            world.invitations.invite(world.manager, world.programme, Side.MENTOR, List.of(new EmployeeNumber("400")));
        }
        assertThat(world.notices(junior)).containsExactly(Notice.Kind.SOMETHING_TO_READ);
    }
}

package org.reversementoring.participation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * What a programme manager does about people taking part: ask them, and see who opted in. Who was asked and did not opt
 * in, declined or left cannot be told apart here, or from anybody else.
 */
public final class InvitationService {
    public static final int MAX_INVITED_AT_ONCE = 500;

    private final UnitOfWork work;
    private final Programmes programmes;
    private final People people;
    private final Participants participants;
    private final Policy policy;
    private final Standings standings;
    private final Invitations invitations;

    public InvitationService(
            UnitOfWork work,
            Programmes programmes,
            People people,
            Participants participants,
            Policy policy,
            Standings standings,
            Invitations invitations) {
        this.work = work;
        this.programmes = programmes;
        this.people = people;
        this.participants = participants;
        this.policy = policy;
        this.standings = standings;
        this.invitations = invitations;
    }

    /**
     * A participant as others may see one.
     *
     * @param profile skills, needs and topics; null for a reader who may only know that the person takes part
     */
    public record Listed(
            PersonId person,
            Side side,
            boolean paused,
            String language,
            String timeZone,
            @Nullable Profile profile) {}

    /**
     * Asks people to take part on one side. It enrols nobody, and asking somebody again, whatever they answered,
     * changes nothing. Unknown numbers are refused, all of them named.
     */
    public void invite(Actor actor, ProgrammeId programmeId, Side side, List<EmployeeNumber> numbers) {
        work.run(() -> {
            Programme programme = visible(actor, programmeId, Action.INVITE);
            programme.requireOpen();
            for (PersonId person : known(numbers)) {
                invitations.invite(programmeId, person, side);
            }
        });
    }

    /** Who takes part, and nobody else. */
    public Page<Listed> participants(Actor actor, ProgrammeId programmeId, Page.Request request) {
        return work.run(() -> {
            Programme programme = visible(actor, programmeId, Action.READ_PARTICIPATION);
            boolean skills =
                    policy.decide(Action.READ_SKILLS, standings.towards(actor, programme)) == Policy.Verdict.ALLOW;
            return participants.takingPart(programmeId, request).map(p -> listed(p, skills));
        });
    }

    private static Listed listed(Participant participant, boolean withSkills) {
        Profile profile = participant.profile();
        return new Listed(
                participant.person(),
                participant.side(),
                participant.state() == ParticipantState.PAUSED,
                profile == null ? "" : profile.language(),
                profile == null ? "" : profile.timeZone().getId(),
                withSkills ? profile : null);
    }

    private List<PersonId> known(List<EmployeeNumber> numbers) {
        Check check = new Check();
        check.list("employeeNumbers", numbers, 1, MAX_INVITED_AT_ONCE);
        List<PersonId> known = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Person person = people.find(numbers.get(i)).filter(Person::isActive).orElse(null);
            if (person == null) {
                check.fail("employeeNumbers[" + i + "]", "is the number of nobody who is employed");
            } else {
                known.add(person.id());
            }
        }
        check.done();
        return known;
    }

    private Programme visible(Actor actor, ProgrammeId id, Action action) {
        Programme programme = programmes.find(id).orElse(null);
        policy.require(action, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }
}

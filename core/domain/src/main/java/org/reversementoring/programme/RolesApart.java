package org.reversementoring.programme;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standings;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps apart the roles that would hurt together in one programme: its manager and its support contact, a support
 * contact and the line manager of somebody who takes part (at any depth), its manager and whoever in HR decides about
 * its participants. An assignment that would join them is refused. Where a later change joins them, the contact's
 * assignment is suspended until it parts them again; nobody is told through whom.
 */
public final class RolesApart implements EventHandler {
    private static final Logger LOG = Logger.getLogger(RolesApart.class.getName());

    private final UnitOfWork work;
    private final Programmes programmes;
    private final Suspensions suspensions;
    private final People people;
    private final Participants participants;
    private final Notices notices;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public RolesApart(
            UnitOfWork work,
            Programmes programmes,
            Suspensions suspensions,
            People people,
            Participants participants,
            Notices notices,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.suspensions = suspensions;
        this.people = people;
        this.participants = participants;
        this.notices = notices;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses a chain with ROLES_CONFLICT; for every cause in the same words, for the cause may be who takes part. */
    void requireApart(Programme programme, List<SupportContact> chain) {
        Set<PersonId> contacts = persons(chain);
        boolean manages = contacts.stream().anyMatch(programme.managers()::contains);
        if (manages || !aboveParticipants(programme.id(), contacts, lines()).isEmpty()) {
            throw new RefusedException(
                    Problem.ROLES_CONFLICT,
                    "Somebody in this chain holds a role in the programme, or over people in it, that does not go"
                            + " together with being a support contact. Name somebody else.");
        }
    }

    void requireManagers(Programme programme, List<PersonId> named) {
        requireEmployed(named);
        if (named.stream()
                .anyMatch(person -> programme.hrDecisionMakers().contains(person)
                        || persons(programme.supportChain()).contains(person))) {
            throw new RefusedException(
                    Problem.ROLES_CONFLICT,
                    "Who is a support contact of the programme, or decides about its participants in HR, cannot manage it."
                            + " Name somebody else.");
        }
    }

    private void requireEmployed(List<PersonId> some) {
        Check check = new Check();
        for (int i = 0; i < some.size(); i++) {
            boolean employed = people.find(some.get(i)).filter(Person::isActive).isPresent();
            check.that(employed, "people[" + i + "]", "is nobody who is employed");
        }
        check.done();
    }

    void requireDecisionMakers(Programme programme, List<PersonId> declared) {
        requireEmployed(declared);
        if (declared.stream().anyMatch(programme.managers()::contains)) {
            throw new RefusedException(
                    Problem.ROLES_CONFLICT,
                    "Who manages the programme cannot decide about its participants in HR. Let somebody else manage it.");
        }
    }

    Assignments assignments(Programme programme) {
        return new Assignments(programme.managers(), programme.hrDecisionMakers(), suspended(programme.id()));
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case REPORTING_LINES_CHANGED -> reviewAll(Actor.SYSTEM);
            case OPTED_IN, WITHDRAWN ->
                review(Actor.SYSTEM, new ProgrammeId(event.about("programme")), work.run(this::lines));
            default -> {}
        }
    }

    private void reviewAll(Actor actor) {
        ReportingLines lines = work.run(this::lines);
        List<Programme> all = Page.all(request -> work.run(() -> programmes.page(request)));
        all.stream().filter(Programme::isOpen).forEach(p -> review(actor, p.id(), lines));
    }

    private void review(Actor actor, ProgrammeId id, ReportingLines lines) {
        policy.require(
                Action.CHECK_ASSIGNMENTS, standings.towardsOrganisation(actor).about(id.value()));
        work.run(() -> programmes.find(id).filter(Programme::isOpen).ifPresent(p -> review(p, lines)));
    }

    private ReportingLines lines() {
        return new ReportingLines(people.managers());
    }

    /**
     * Suspends who now stands in both roles, frees who no longer does, and tells the managers that something changed.
     */
    void review(Programme programme) {
        review(programme, lines());
    }

    private void review(Programme programme, ReportingLines lines) {
        Set<PersonId> joined = aboveParticipants(programme.id(), persons(programme.supportChain()), lines);
        Suspension before = suspensions.find(programme.id()).orElse(Suspension.none(programme.id()));
        if (joined.equals(before.contacts())) {
            return;
        }
        Suspension now = before.of(joined);
        if (before.version() == 0) {
            suspensions.add(now);
        } else {
            suspensions.save(now);
        }
        LOG.warning(() -> "programme " + programme.id().value() + " has " + joined.size()
                + " suspended support contact(s); see its assignments");
        programme.managers().forEach(m -> notices.add(Notice.toRead(ids.next(), m, clock.instant())));
    }

    private Set<PersonId> suspended(ProgrammeId programme) {
        return suspensions.find(programme).map(Suspension::contacts).orElse(Set.of());
    }

    private Set<PersonId> aboveParticipants(ProgrammeId programme, Set<PersonId> contacts, ReportingLines lines) {
        if (contacts.isEmpty()) {
            return Set.of();
        }
        Map<EmployeeNumber, PersonId> byNumber = new HashMap<>();
        people.findAll(contacts).values().forEach(contact -> byNumber.put(contact.number(), contact.id()));
        Set<PersonId> takingPart = new HashSet<>();
        Page.walk(request -> participants.takingPart(programme, request), p -> takingPart.add(p.person()));
        Set<PersonId> above = new HashSet<>();
        for (Person participant : people.findAll(takingPart).values()) {
            lines.above(participant.number()).stream()
                    .map(byNumber::get)
                    .filter(Objects::nonNull)
                    .forEach(above::add);
        }
        return above;
    }

    private static Set<PersonId> persons(List<SupportContact> chain) {
        return chain.stream()
                .map(SupportContact::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

package org.reversementoring.programme;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
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
        if (manages || !aboveParticipants(programme.id(), contacts).isEmpty()) {
            throw new RefusedException(
                    Problem.ROLES_CONFLICT,
                    "Somebody in this chain holds a role in the programme, or over people in it, that does not go"
                            + " together with being a support contact. Name somebody else.");
        }
    }

    void requireDecisionMakers(Programme programme, List<PersonId> declared) {
        Check check = new Check();
        for (int i = 0; i < declared.size(); i++) {
            boolean employed =
                    people.find(declared.get(i)).filter(Person::isActive).isPresent();
            check.that(employed, "people[" + i + "]", "is nobody who is employed");
        }
        check.done();
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
            case OPTED_IN, WITHDRAWN -> review(Actor.SYSTEM, new ProgrammeId(event.about("programme")));
            default -> {}
        }
    }

    private void reviewAll(Actor actor) {
        List<Programme> all = Page.all(request -> work.run(() -> programmes.page(request)));
        all.stream().filter(Programme::isOpen).forEach(p -> review(actor, p.id()));
    }

    private void review(Actor actor, ProgrammeId id) {
        policy.require(
                Action.CHECK_ASSIGNMENTS, standings.towardsOrganisation(actor).about(id.value()));
        work.run(() -> programmes.find(id).filter(Programme::isOpen).ifPresent(this::review));
    }

    /**
     * Suspends who now stands in both roles, frees who no longer does, and tells the managers that something changed.
     */
    void review(Programme programme) {
        Set<PersonId> joined = aboveParticipants(programme.id(), persons(programme.supportChain()));
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

    private Set<PersonId> aboveParticipants(ProgrammeId programme, Set<PersonId> contacts) {
        if (contacts.isEmpty()) {
            return Set.of();
        }
        ReportingLines lines = new ReportingLines(people.managers());
        Set<PersonId> above = new HashSet<>();
        for (PersonId contact : contacts) {
            people.find(contact)
                    .filter(c -> lines.below(c.number()).stream()
                            .flatMap(number -> people.find(number).stream())
                            .anyMatch(p -> takesPart(p.id(), programme)))
                    .ifPresent(c -> above.add(contact));
        }
        return above;
    }

    private boolean takesPart(PersonId person, ProgrammeId programme) {
        return participants.ofPerson(person).stream()
                .anyMatch(p -> p.programme().equals(programme) && p.state().takesPart());
    }

    private static Set<PersonId> persons(List<SupportContact> chain) {
        return chain.stream()
                .map(SupportContact::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

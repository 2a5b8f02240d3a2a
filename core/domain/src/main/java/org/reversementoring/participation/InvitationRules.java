package org.reversementoring.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.InvitationRule;
import org.reversementoring.programme.InvitationRule.Occasion;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Invites who was hired or promoted to the open programmes whose rules ask for it, where the programme has help in the
 * person's country. Nobody is enrolled.
 */
public final class InvitationRules implements EventHandler {
    /** A hire that became known later is none to welcome any more. */
    public static final int DAYS_AFTER_HIRE = 90;

    private final UnitOfWork work;
    private final Programmes programmes;
    private final People people;
    private final Invitations invitations;
    private final Clock clock;

    public InvitationRules(
            UnitOfWork work, Programmes programmes, People people, Invitations invitations, Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.people = people;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public void handle(Event event) {
        switch (event.type()) {
            case PERSON_JOINED, PERSON_REHIRED -> invite(new PersonId(event.about("person")), Occasion.HIRE);
            case PERSON_PROMOTED -> invite(new PersonId(event.about("person")), Occasion.PROMOTION);
            default -> {}
        }
    }

    private void invite(PersonId id, Occasion occasion) {
        work.run(() -> people.find(id)
                .filter(Person::isActive)
                .filter(p -> occasion != Occasion.HIRE || isNew(p))
                .ifPresent(person -> {
                    List<Programme> all = Page.all(programmes::page);
                    all.stream()
                            .filter(Programme::isOpen)
                            .filter(p -> p.definition().covers(person.country()))
                            .forEach(p -> p.definition().invitations().stream()
                                    .filter(r -> r.occasion() == occasion && r.means(person.level()))
                                    .map(InvitationRule::side)
                                    .distinct()
                                    .forEach(side -> invitations.invite(p.id(), id, side)));
                }));
    }

    private boolean isNew(Person person) {
        return !person.hired().plusDays(DAYS_AFTER_HIRE).isBefore(LocalDate.now(clock));
    }
}

package org.reversementoring.participation;

import java.util.List;
import java.util.Map;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.Notices;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

/**
 * Tells who takes part and has moved to a country that a programme's list does not have: help there is not promised.
 * The programme's gate is looked at again. Present pairs go on.
 */
public final class MovedAbroad implements EventHandler {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Participants participants;
    private final People people;
    private final Notices notices;
    private final Events events;

    public MovedAbroad(
            UnitOfWork work,
            Programmes programmes,
            Participants participants,
            People people,
            Notices notices,
            Events events) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.people = people;
        this.notices = notices;
        this.events = events;
    }

    @Override
    public void handle(Event event) {
        if (event.type() == EventType.PERSON_MOVED) {
            PersonId id = new PersonId(event.about("person"));
            work.run(() -> people.find(id).filter(Person::isActive).ifPresent(person -> look(event, person)));
        }
    }

    /** The notice has the event's id, so that an event that comes twice tells once. */
    private void look(Event event, Person person) {
        List<Programme> outside = participants.ofPerson(person.id()).stream()
                .filter(p -> p.state().takesPart())
                .map(Participant::programme)
                .distinct()
                .flatMap(id -> programmes.find(id).stream())
                .filter(p -> p.isOpen() && !p.definition().covers(person.country()))
                .toList();
        if (outside.isEmpty() || notices.find(new NoticeId(event.id())).isPresent()) {
            return;
        }
        notices.add(Notice.of(event.id(), person.id(), event.at(), Notice.Kind.COUNTRY_NOT_COVERED));
        outside.forEach(p -> events.raise(EventType.GATE_FACTS_CHANGED, Map.of("programme", p.id().value())));
    }
}

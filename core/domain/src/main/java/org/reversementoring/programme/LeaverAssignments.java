package org.reversementoring.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventHandler;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.event.Notice;
import org.reversementoring.event.Notices;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/**
 * Takes whoever left out of the staff of every programme: its managers, who decides in HR, its support chain. The
 * managers that remain are told that there is something to read, and the gate is looked at, so that no chain leads to
 * nobody. Nothing happens where they are back when it is heard of. Who comes back holds nothing until somebody names
 * them again.
 */
public final class LeaverAssignments implements EventHandler {
    private static final Logger LOG = Logger.getLogger(LeaverAssignments.class.getName());

    private final UnitOfWork work;
    private final Programmes programmes;
    private final People people;
    private final Notices notices;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    public LeaverAssignments(
            UnitOfWork work,
            Programmes programmes,
            People people,
            Notices notices,
            Events events,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.people = people;
        this.notices = notices;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void handle(Event event) {
        if (event.type() == EventType.PERSON_LEFT) {
            PersonId person = new PersonId(event.about("person"));
            work.run(() -> {
                if (people.find(person).filter(Person::isActive).isPresent()) {
                    return;
                }
                List<Programme> all = Page.all(programmes::page);
                all.stream().filter(p -> p.hasOnStaff(person)).forEach(p -> release(p, person));
            });
        }
    }

    private void release(Programme before, PersonId person) {
        Programme now = programmes.save(before.withoutOnStaff(person));
        now.managers().forEach(m -> notices.add(Notice.toRead(ids.next(), m, clock.instant())));
        if (now.managers().isEmpty()) {
            LOG.severe(() -> "programme " + now.id().value() + " has no manager any more: name one with PUT"
                    + " programmes/{programme}/managers");
        }
        events.raise(EventType.GATE_FACTS_CHANGED, Map.of("programme", now.id().value()));
    }
}

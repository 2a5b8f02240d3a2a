package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.reversementoring.event.Event;
import org.reversementoring.event.Outbox;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {
    private record Waiting(Event event, Leg leg, Instant nextTry, long version) {}

    private final InMemoryStore<UUID, Waiting> store;

    public InMemoryOutbox(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work,
                id -> id,
                w -> w.event().id(),
                Waiting::version,
                (w, v) -> new Waiting(w.event(), w.leg(), w.nextTry(), v));
    }

    @Override
    public void append(Event event) {
        store.add(new Waiting(event, Leg.INSIDE, event.at(), 0));
    }

    @Override
    public List<Event> due(Leg leg, Instant now, int limit) {
        return store.all()
                .filter(w -> w.leg() == leg && !w.nextTry().isAfter(now))
                .sorted(Comparator.comparing(Waiting::nextTry)
                        .thenComparing(w -> w.event().id().toString()))
                .map(Waiting::event)
                .limit(limit)
                .toList();
    }

    @Override
    public void forward(UUID event, Instant now) {
        store.find(event).ifPresent(w -> store.save(new Waiting(w.event(), Leg.OUTSIDE, now, w.version())));
    }

    @Override
    public void done(UUID event) {
        store.remove(event);
    }

    @Override
    public void retry(UUID event, Instant nextTry) {
        store.find(event).ifPresent(w -> store.save(new Waiting(w.event(), w.leg(), nextTry, w.version())));
    }

    @Override
    public long waiting() {
        return store.all().count();
    }
}

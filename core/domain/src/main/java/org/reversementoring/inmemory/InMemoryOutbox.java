package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.event.Event;
import org.reversementoring.event.Outbox;
import org.reversementoring.spi.TraceContext;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {
    private record Waiting(
            Event event,
            Leg leg,
            Instant nextTry,
            int tries,
            @Nullable TraceContext trace,
            long version) {
        Waiting next(Leg to, Instant at, int tried) {
            return new Waiting(event, to, at, tried, trace, version);
        }
    }

    private final InMemoryStore<UUID, Waiting> store;

    public InMemoryOutbox(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work,
                id -> id,
                w -> w.event().id(),
                Waiting::version,
                (w, v) -> new Waiting(w.event(), w.leg(), w.nextTry(), w.tries(), w.trace(), v));
    }

    @Override
    public void append(Event event) {
        TraceContext trace = event.type().keepsTrace() ? TraceContext.current() : null;
        store.add(new Waiting(event, Leg.INSIDE, event.at(), 0, trace, 0));
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
        store.find(event).ifPresent(w -> store.save(w.next(Leg.OUTSIDE, now, w.tries())));
    }

    @Override
    public void done(UUID event) {
        store.remove(event);
    }

    @Override
    public void retry(UUID event, Instant nextTry) {
        store.find(event).ifPresent(w -> store.save(w.next(w.leg(), nextTry, w.tries() + 1)));
    }

    @Override
    public Late late(Leg leg, Instant then) {
        List<Instant> moments = store.all()
                .filter(w -> w.leg() == leg && (w.tries() >= MANY || w.nextTry().isBefore(then)))
                .map(w -> w.event().at())
                .sorted()
                .toList();
        return new Late(moments.size(), moments.isEmpty() ? null : moments.get(0));
    }

    @Override
    public Optional<TraceContext> trace(UUID event) {
        return store.find(event).map(Waiting::trace);
    }

    /** How many events wait. */
    public long waiting() {
        return store.all().count();
    }
}

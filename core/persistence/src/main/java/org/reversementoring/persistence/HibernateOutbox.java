package org.reversementoring.persistence;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.event.Event;
import org.reversementoring.event.Outbox;
import org.reversementoring.spi.TraceContext;

/** The outbox as a table, written in the transaction of what happened. */
public final class HibernateOutbox implements Outbox {
    private final HibernateUnitOfWork work;

    public HibernateOutbox(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void append(Event event) {
        OutboxRow row = new OutboxRow();
        row.id = event.id();
        row.document = Documents.write(event);
        row.nextTry = event.at();
        TraceContext trace = event.type().keepsTrace() ? TraceContext.current() : null;
        row.trace = trace == null ? null : trace.header();
        work.em().persist(row);
    }

    @Override
    public List<Event> due(Leg leg, Instant now, int limit) {
        return work.em()
                .createQuery(
                        "select r from OutboxRow r where r.leg = :leg and r.nextTry <= :now order by r.nextTry, r.id",
                        OutboxRow.class)
                .setParameter("leg", leg)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> Documents.read(row.document, Event.class))
                .toList();
    }

    @Override
    public void forward(UUID event, Instant now) {
        OutboxRow row = work.em().find(OutboxRow.class, event);
        if (row != null) {
            row.leg = Leg.OUTSIDE;
            row.nextTry = now;
        }
    }

    @Override
    public void done(UUID event) {
        OutboxRow row = work.em().find(OutboxRow.class, event);
        if (row != null) {
            work.em().remove(row);
        }
    }

    @Override
    public void retry(UUID event, Instant nextTry) {
        OutboxRow row = work.em().find(OutboxRow.class, event);
        if (row != null) {
            row.nextTry = nextTry;
            row.tries++;
        }
    }

    @Override
    public Late late(Leg leg, Instant then) {
        String those = "from OutboxRow r where r.leg = :leg and (r.tries >= :many or r.nextTry < :then)";
        long count = late("select count(r) " + those, Long.class, leg, then).getSingleResult();
        // The id begins with the moment.
        Instant oldest = late("select r " + those + " order by r.id", OutboxRow.class, leg, then)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> Documents.read(row.document, Event.class).at())
                .findFirst()
                .orElse(null);
        return new Late(count, oldest);
    }

    private <T> TypedQuery<T> late(String query, Class<T> type, Leg leg, Instant then) {
        return work.em()
                .createQuery(query, type)
                .setParameter("leg", leg)
                .setParameter("many", MANY)
                .setParameter("then", then);
    }

    @Override
    public Optional<TraceContext> trace(UUID event) {
        return Optional.ofNullable(work.em().find(OutboxRow.class, event))
                .flatMap(row -> TraceContext.parse(row.trace));
    }
}

package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reversementoring.event.Event;
import org.reversementoring.event.Outbox;

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
    public long waiting() {
        return work.em()
                .createQuery("select count(r) from OutboxRow r", Long.class)
                .getSingleResult();
    }
}

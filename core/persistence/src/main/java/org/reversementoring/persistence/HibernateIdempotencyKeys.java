package org.reversementoring.persistence;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.IdempotencyKeys;

/** Idempotency keys in the database. */
public final class HibernateIdempotencyKeys implements IdempotencyKeys {
    private final HibernateUnitOfWork work;

    public HibernateIdempotencyKeys(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Outcome> find(String name) {
        return Optional.ofNullable(work.em().find(IdempotencyKeyRow.class, name))
                .map(row -> new Outcome(row.bodyHash, row.status, row.location));
    }

    @Override
    public void claim(String name, String bodyHash, Instant now) {
        IdempotencyKeyRow row = new IdempotencyKeyRow();
        row.name = name;
        row.bodyHash = bodyHash;
        row.at = now;
        work.em().persist(row);
        work.flush();
    }

    @Override
    public void finish(String name, int status, @Nullable String location) {
        IdempotencyKeyRow row = work.em().find(IdempotencyKeyRow.class, name);
        if (row != null) {
            row.status = status;
            row.location = location;
        }
    }

    @Override
    public void release(String name) {
        IdempotencyKeyRow row = work.em().find(IdempotencyKeyRow.class, name);
        if (row != null) {
            work.em().remove(row);
        }
    }

    @Override
    public int forgetBefore(Instant limit) {
        return work.em()
                .createQuery("delete from IdempotencyKeyRow r where r.at < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

package org.reversementoring.persistence;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;
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
    public void claim(String name, String bodyHash, UUID holder, Instant now) {
        IdempotencyKeyRow row = new IdempotencyKeyRow();
        row.name = name;
        row.bodyHash = bodyHash;
        row.holder = holder;
        row.at = now;
        work.em().persist(row);
        work.flush();
    }

    @Override
    public boolean takeOver(String name, UUID holder, Instant limit, Instant now) {
        return work.em()
                        .createQuery("update IdempotencyKeyRow r set r.holder = :holder, r.at = :now"
                                + " where r.name = :name and r.status = :claimed and r.at < :limit")
                        .setParameter("name", name)
                        .setParameter("holder", holder)
                        .setParameter("claimed", CLAIMED)
                        .setParameter("limit", limit)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void begun(String name, UUID holder) {
        int begun = work.em()
                .createQuery("update IdempotencyKeyRow r set r.status = :begun"
                        + " where r.name = :name and r.holder = :holder and r.status in (:claimed, :begun)")
                .setParameter("name", name)
                .setParameter("holder", holder)
                .setParameter("claimed", CLAIMED)
                .setParameter("begun", BEGUN)
                .executeUpdate();
        if (begun == 0) {
            throw RefusedException.stale();
        }
    }

    @Override
    public void finish(String name, UUID holder, int status, @Nullable String location) {
        IdempotencyKeyRow row = held(name, holder);
        if (row != null) {
            row.status = status;
            row.location = location;
        }
    }

    @Override
    public void release(String name, UUID holder) {
        IdempotencyKeyRow row = held(name, holder);
        if (row != null) {
            work.em().remove(row);
        }
    }

    private @Nullable IdempotencyKeyRow held(String name, UUID holder) {
        IdempotencyKeyRow row = work.em().find(IdempotencyKeyRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        return row != null && holder.equals(row.holder) ? row : null;
    }

    @Override
    public int forgetBefore(Instant limit) {
        return work.em()
                .createQuery("delete from IdempotencyKeyRow r where r.at < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

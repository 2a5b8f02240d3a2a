package org.reversementoring.persistence;

import java.time.Duration;
import java.util.UUID;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Leases;

/** Leases in the database. A row is made at the first use of a name, and stays. */
public final class HibernateLeases implements Leases {
    private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

    private final HibernateUnitOfWork work;

    public HibernateLeases(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean take(String name, UUID holder, Duration length) {
        if (work.isRunning()) {
            throw new IllegalStateException("a lease is not taken inside a unit of work");
        }
        make(name);
        return work.run(() -> changed(
                "update lease set holder = :holder, until_millis = " + NOW + " + :millis"
                        + " where name = :name and until_millis <= " + NOW,
                name,
                holder,
                length));
    }

    @Override
    public boolean renew(String name, UUID holder, Duration length) {
        return work.run(() -> changed(
                "update lease set until_millis = " + NOW + " + :millis where name = :name and holder = :holder",
                name,
                holder,
                length));
    }

    private boolean changed(String sql, String name, UUID holder, Duration length) {
        return work.em()
                        .createNativeQuery(sql)
                        .setParameter("name", name)
                        .setParameter("holder", holder)
                        .setParameter("millis", length.toMillis())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void release(String name, UUID holder) {
        work.run(() -> {
            work.em()
                    .createQuery("update LeaseRow r set r.holder = :nobody, r.untilMillis = 0"
                            + " where r.name = :name and r.holder = :holder")
                    .setParameter("nobody", new UUID(0, 0))
                    .setParameter("name", name)
                    .setParameter("holder", holder)
                    .executeUpdate();
        });
    }

    private void make(String name) {
        try {
            work.run(() -> {
                if (work.em().find(LeaseRow.class, name) == null) {
                    LeaseRow row = new LeaseRow();
                    row.name = name;
                    work.em().persist(row);
                }
            });
        } catch (RefusedException refused) {
            // Another node was quicker.
            if (refused.problem() != Problem.ALREADY_EXISTS) {
                throw refused;
            }
        }
    }
}

package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/** A database transaction bound to the thread; a nested unit joins it. */
public final class HibernateUnitOfWork implements UnitOfWork {
    private final EntityManagerFactory factory;
    private final Durability durability;
    private final Outage outage;
    private final Patience patience = new Patience();
    /**
     * SQL states of a unit that was undone in favour of another: serialization failure, deadlock, a lock not had in
     * time; the last two are H2's words for the same.
     */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    /** Not static: two databases may be open in one process. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Runnable> along = new ThreadLocal<>();

    private record Unit(EntityManager em, List<Runnable> ifUndone) {}

    HibernateUnitOfWork(EntityManagerFactory factory, Durability durability, Outage outage) {
        this.factory = factory;
        this.durability = durability;
        this.outage = outage;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (isRunning()) {
            return work.get();
        }
        outage.pass();
        List<Runnable> ifUndone = new ArrayList<>();
        try {
            return alone(work, ifUndone);
        } catch (RuntimeException e) {
            if (!ifUndone.isEmpty()) {
                run(() -> ifUndone.forEach(Runnable::run));
            }
            throw translated(e);
        }
    }

    @Override
    public <T> T patiently(Supplier<T> work) {
        return patience.patiently(work);
    }

    /** For a transaction on a connection of its own. */
    void begin(Connection connection) throws SQLException {
        patience.begin(connection);
    }

    @Override
    public void ifUndone(Runnable step) {
        unit().ifUndone().add(step);
    }

    @Override
    public void alongChanges(@Nullable Runnable step) {
        if (step == null) {
            along.remove();
        } else {
            along.set(step);
        }
    }

    private void alongChanges(EntityManager em) {
        Runnable step = along.get();
        if (step != null) {
            em.flush();
            if (durability.hasWritten()) {
                step.run();
            }
        }
    }

    /** Gives its connection back before it answers or throws. */
    private <T> T alone(Supplier<T> work, List<Runnable> ifUndone) {
        try (EntityManager em = factory.createEntityManager()) {
            current.set(new Unit(em, ifUndone));
            return inTransaction(em, work);
        } finally {
            current.remove();
        }
    }

    /** Ends the transaction before the entity manager is closed: closed inside of one, it would keep its connection. */
    private <T> T inTransaction(EntityManager em, Supplier<T> work) {
        em.getTransaction().begin();
        durability.begin();
        try {
            patience.begin(em);
            T result = work.get();
            alongChanges(em);
            durability.beforeCommit(em);
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(em, e);
            throw e;
        }
    }

    private static void rollBack(EntityManager em, Throwable why) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            // The connection is gone, and what it did with it; why it went is what matters.
            why.addSuppressed(e);
        }
    }

    /**
     * The running unit's entity manager. Throws where a store is used outside a unit of work, which is a programming
     * error.
     */
    EntityManager em() {
        return unit().em();
    }

    boolean isRunning() {
        return current.get() != null;
    }

    /**
     * Sends what was changed to the database now, so that a change which another unit overtook is refused where it is
     * made.
     */
    void flush() {
        try {
            em().flush();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no unit of work is running");
        }
        return unit;
    }

    /**
     * What the caller of a connection of its own is told where the database was unable; null where the fault is
     * another.
     */
    @Nullable
    RefusedException refusal(SQLException e) {
        return outage.refusal(e);
    }

    private RuntimeException translated(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused;
            }
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql && OVERTAKEN.contains(String.valueOf(sql.getSQLState())))) {
                return RefusedException.stale();
            }
            if (cause instanceof ConstraintViolationException violation) {
                // The constraint's name is ours; the database's message may quote values.
                return new RefusedException(
                        Problem.ALREADY_EXISTS, "This exists already (" + violation.getConstraintName() + ").");
            }
        }
        RefusedException unable = outage.refusal(e);
        if (unable != null) {
            return unable;
        }
        return e instanceof PersistenceException
                ? new IllegalStateException("the database refused: " + e.getClass())
                : e;
    }
}

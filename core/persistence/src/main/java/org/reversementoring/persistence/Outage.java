package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;

/**
 * Remembers that the database gives no connection, so that the next callers are told at once instead of waiting for one
 * too. A thread of its own asks every second whether it does again.
 */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class.getName());
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int VALID_SECONDS = 2;

    private final Pool pool;
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicLong nextRenewal = new AtomicLong(System.nanoTime());

    Outage(Pool pool) {
        this.pool = pool;
    }

    /** Throws ELSEWHERE_UNAVAILABLE while the database is known not to answer. */
    void pass() {
        if (down.get()) {
            throw RefusedException.databaseUnavailable();
        }
    }

    private void goDown() {
        if (down.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "the database gives no connection");
            Thread asking = new Thread(this::ask, "database-outage");
            asking.setDaemon(true);
            asking.start();
        }
    }

    private void ask() {
        while (!pool.isClosed()) {
            try (Connection connection = pool.getConnection()) {
                if (connection.isValid(VALID_SECONDS)) {
                    LOG.info("the database answers again");
                    down.set(false);
                    return;
                }
            } catch (SQLException e) {
                LOG.log(Level.FINE, "the database gives no connection yet", e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What a caller is told where the database was unable; null where the fault is another. */
    @Nullable
    RefusedException refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUnable(sql)) {
                return RefusedException.databaseUnavailable();
            }
        }
        return null;
    }

    private boolean isUnable(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof SQLTransientConnectionException) {
            // Without a cause the pool was merely exhausted.
            if (e.getCause() != null) {
                goDown();
            }
            return true;
        }
        // 25006 read-only transaction; class 08 lost connection; 57P01 to 57P03 the server is stopping or starting.
        if (state.equals("25006")) {
            renewSessions();
            return true;
        }
        // 57014 the statement took longer than a caller waits.
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("57014");
    }

    /** A session that was opened while the database took no writes goes on refusing them. */
    private void renewSessions() {
        long now = System.nanoTime();
        long due = nextRenewal.get();
        if (now - due >= 0 && nextRenewal.compareAndSet(due, now + PAUSE_NANOS)) {
            pool.renewSessions();
        }
    }
}

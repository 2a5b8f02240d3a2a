package org.reversementoring.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.RefusedException;

/**
 * Remembers that the database gives no connection, so that the next callers are told at once instead of waiting for one
 * too. Every second one of them tries again.
 */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class.getName());
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    /** A session that was opened while the database took no writes goes on refusing them. */
    private final Runnable renewSessions;

    private volatile boolean down;
    private final AtomicLong nextTry = new AtomicLong(System.nanoTime());
    private final AtomicLong nextRenewal = new AtomicLong(System.nanoTime());

    Outage(Runnable renewSessions) {
        this.renewSessions = renewSessions;
    }

    /** Throws ELSEWHERE_UNAVAILABLE while the database is known not to answer. */
    void pass() {
        if (down && !isDue(nextTry)) {
            throw RefusedException.databaseUnavailable();
        }
    }

    void answered() {
        if (down) {
            down = false;
            LOG.info("the database answers again");
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
                nextTry.set(System.nanoTime() + PAUSE_NANOS);
                down = true;
                LOG.log(Level.WARNING, "the database gives no connection");
            }
            return true;
        }
        // 25006 read-only transaction; class 08 lost connection; 57P01 to 57P03 the server is stopping or starting.
        if (state.equals("25006")) {
            if (isDue(nextRenewal)) {
                renewSessions.run();
            }
            return true;
        }
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /** True for one caller in each pause. */
    private static boolean isDue(AtomicLong next) {
        long now = System.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + PAUSE_NANOS);
    }
}

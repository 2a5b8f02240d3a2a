package org.reversementoring.spi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One node at a time changes a schema of a PostgreSQL. The turn is an advisory lock of the very session that does the
 * work: whatever ends the one ends the other. Liquibase's own lock is a row, which a killed process leaves behind.
 * {@linkplain #mark Marked} as a node's, it is taken off by whoever has the turn, because the session that had made it
 * is gone. Any other is of somebody who runs Liquibase by hand, whatever its age, and is waited for: its time was
 * written by a foreign clock in a foreign time zone, so that its age proves nothing.
 */
public enum SchemaTurn {
    /** "rmschema" in ASCII. */
    DATA(0x726d_7363_6865_6d61L),
    /** "rmkeysch" in ASCII. */
    KEYS(0x726d_6b65_7973_6368L);

    /** Of a node that waits for another's changes; a change of the schema that takes longer is made by hand before. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(SchemaTurn.class.getName());
    private static final String MARK = "reverse-mentoring ";
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final long key;

    SchemaTurn(long key) {
        this.key = key;
    }

    /** The number of its advisory lock. */
    public long key() {
        return key;
    }

    /**
     * Does the work, on this session, when the turn has come. It may take as long as it needs: a limit on the session's
     * statements or answers is lifted meanwhile. All that is afterwards as it was before.
     *
     * @throws IllegalStateException where it does not come in time, with what to look at
     */
    public void take(Connection session, Duration patience, Runnable work) throws SQLException {
        Before before = Before.lift(session);
        boolean has = false;
        try {
            await(session, patience);
            has = true;
            awaitRow(session, patience);
            session.setAutoCommit(before.autoCommit);
            work.run();
        } finally {
            giveBack(session, has, before);
        }
    }

    /** Says that the lock which Liquibase has just taken on this session is of a node that has the turn. */
    public static void mark(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.executeUpdate(
                    "update databasechangeloglock set lockedby = '" + MARK + "' || lockedby where locked");
        }
        if (!session.getAutoCommit()) {
            session.commit();
        }
    }

    private void await(Connection session, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!ask(session, "select pg_try_advisory_lock(?)")) {
            if (System.nanoTime() - end >= 0) {
                throw new IllegalStateException("Another node has been changing the database schema for "
                        + patience.toSeconds() + " seconds. Look at its log, and start this one again.");
            }
            if (!told) {
                LOG.info("another node brings the database schema up to date; waiting for it");
                told = true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void awaitRow(Connection session, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        for (String holder = holder(session); holder != null; holder = holder(session)) {
            if (holder.startsWith(MARK)) {
                takeOff(session, holder);
                return;
            }
            String locked = "The database schema " + session.getSchema() + " is locked by " + holder
                    + ", which is no node of the product: somebody runs Liquibase by hand.";
            if (System.nanoTime() - end >= 0) {
                throw new IllegalStateException(locked + " Where nobody does any more, say \"update "
                        + session.getSchema() + ".databasechangeloglock set locked = false\", and start again.");
            }
            if (!told) {
                LOG.warning(locked + " Waiting for it.");
                told = true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static @Nullable String holder(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('databasechangeloglock')")) {
                if (!table.next() || table.getString(1) == null) {
                    return null;
                }
            }
            try (ResultSet rows =
                    statement.executeQuery("select lockedby, lockgranted from databasechangeloglock where locked")) {
                return rows.next() ? rows.getString(1) + " since " + rows.getString(2) : null;
            }
        }
    }

    private static void takeOff(Connection session, String holder) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.executeUpdate("update databasechangeloglock set locked = false, lockedby = null,"
                    + " lockgranted = null where locked");
        }
        LOG.warning(() -> "The database schema was locked by " + holder + ", a process that has gone. The lock is"
                + " taken off; what it had begun was undone, and is begun again.");
    }

    private void giveBack(Connection session, boolean has, Before before) {
        try {
            if (!session.getAutoCommit()) {
                session.rollback();
                session.setAutoCommit(true);
            }
            if (has) {
                // Back to the pool without it.
                ask(session, "select pg_advisory_unlock(?)");
            }
            before.comeBack(session);
        } catch (SQLException e) {
            // The session is gone, and the turn with it; what the work says of that is what matters.
            LOG.fine(() -> "the session that had the turn is gone: " + e.getMessage());
        }
    }

    /**
     * What a session was like.
     *
     * @param statements PostgreSQL's statement_timeout, with its unit
     * @param answerMillis how long the driver waits for an answer; 0 for as long as it takes
     */
    private record Before(boolean autoCommit, String statements, int answerMillis) {
        /** Switches auto-commit on, and both limits off. */
        static Before lift(Connection session) throws SQLException {
            boolean autoCommit = session.getAutoCommit();
            session.setAutoCommit(true);
            try (Statement statement = session.createStatement();
                    ResultSet limit = statement.executeQuery("show statement_timeout")) {
                Before before =
                        new Before(autoCommit, limit.next() ? limit.getString(1) : "0", session.getNetworkTimeout());
                before.limit(session, "0", 0);
                return before;
            }
        }

        void comeBack(Connection session) throws SQLException {
            limit(session, statements, answerMillis);
            session.setAutoCommit(autoCommit);
        }

        private void limit(Connection session, String most, int millis) throws SQLException {
            try (PreparedStatement set = session.prepareStatement("select set_config('statement_timeout', ?, false)")) {
                set.setString(1, most);
                set.execute();
            }
            if (answerMillis > 0) {
                session.setNetworkTimeout(Runnable::run, millis);
            }
        }
    }

    private boolean ask(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}

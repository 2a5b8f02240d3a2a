package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One node at a time changes the schema of a PostgreSQL. The turn is an advisory lock of the session, so it ends with
 * the process that has it, however that ends. Liquibase's own lock is a row, which a killed process leaves behind:
 * whoever has the turn knows that nobody is at work, and takes it off.
 */
final class SchemaTurn {
    /** Of a node that waits for another's changes; a change of the schema that takes longer is made by hand before. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(SchemaTurn.class.getName());
    /** "rmschema" in ASCII. */
    static final long NAME = 0x726d_7363_6865_6d61L;

    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private SchemaTurn() {}

    /**
     * Does the work when the turn has come.
     *
     * @throws IllegalStateException where it does not come in time, with what to look at
     */
    static void take(DataSource database, Duration patience, Runnable work) {
        try (Connection session = database.getConnection()) {
            boolean before = session.getAutoCommit();
            session.setAutoCommit(true);
            await(session, patience);
            try {
                takeOffStaleLock(session);
                work.run();
            } finally {
                // Back to the pool without it.
                ask(session, "select pg_advisory_unlock(?)");
                session.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static void await(Connection session, Duration patience) throws SQLException {
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

    private static void takeOffStaleLock(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('databasechangeloglock')")) {
                if (!table.next() || table.getString(1) == null) {
                    return;
                }
            }
            String holder;
            try (ResultSet rows =
                    statement.executeQuery("select lockedby, lockgranted from databasechangeloglock where locked")) {
                if (!rows.next()) {
                    return;
                }
                holder = rows.getString(1) + " since " + rows.getString(2);
            }
            statement.executeUpdate("update databasechangeloglock set locked = false, lockedby = null,"
                    + " lockgranted = null where locked");
            LOG.warning(() -> "The database schema was locked by " + holder + ", a process that has gone. The lock is"
                    + " taken off; what it had begun was undone, and is begun again.");
        }
    }

    private static boolean ask(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setLong(1, NAME);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}

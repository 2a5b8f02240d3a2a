package org.reversementoring.server;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The time of the database, which is the same for every node: by it they decide who is silent. A node whose clock is
 * ahead would otherwise take jobs away from those that live. The difference is looked at anew from time to time; where
 * the database does not answer, the last one holds.
 */
final class DatabaseClock implements Clock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());
    /** What clocks of nodes may differ by. */
    private static final Duration BEARABLE = Duration.ofMinutes(1);

    private static final long LOOK_NANOS = Duration.ofSeconds(10).toNanos();

    private final DataSource database;
    private final InstantSource own;
    private Duration ahead = Duration.ZERO;
    private long next = System.nanoTime();
    private boolean saidWrong;

    /** @param own the clock of this node */
    DatabaseClock(DataSource database, InstantSource own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public synchronized Instant now() {
        lookAgain();
        return own.instant().plus(ahead);
    }

    private void lookAgain() {
        if (System.nanoTime() - next >= 0) {
            look();
            next = System.nanoTime() + LOOK_NANOS;
        }
    }

    /**
     * The domain's time, put right by what this node's clock is wrong by where that is more than a minute: nodes that
     * decide by it what is due agree. Says once in the log that the clock is wrong.
     */
    java.time.Clock corrected(java.time.Clock domain) {
        InstantSource right = () -> domain.instant().plus(correction());
        return right.withZone(domain.getZone());
    }

    private synchronized Duration correction() {
        lookAgain();
        boolean wrong = ahead.abs().compareTo(BEARABLE) > 0;
        if (wrong && !saidWrong) {
            LOG.warning(() -> "This node's clock differs from the database's by "
                    + ahead.abs().toSeconds() + " seconds. Let both follow the same time server (NTP).");
        }
        saidWrong = wrong;
        return wrong ? ahead : Duration.ZERO;
    }

    private void look() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = own.instant();
            try (ResultSet answer = statement.executeQuery("select current_timestamp")) {
                answer.next();
                Instant there = answer.getObject(1, OffsetDateTime.class).toInstant();
                Duration half = Duration.between(before, own.instant()).dividedBy(2);
                ahead = Duration.between(before.plus(half), there);
            }
            connection.rollback();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "the database does not say what time it is", e);
        }
    }
}

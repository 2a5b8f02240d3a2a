package org.reversementoring.persistence;

import java.sql.SQLException;

/** Names the kind of a failure and not its text: a database's message may quote values. */
final class StagingFailure {
    private StagingFailure() {}

    static IllegalStateException of(SQLException e) {
        return new IllegalStateException("a snapshot of the people could not be staged: "
                + e.getClass().getSimpleName() + " " + e.getSQLState());
    }
}

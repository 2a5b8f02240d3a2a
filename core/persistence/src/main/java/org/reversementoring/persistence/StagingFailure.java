package org.reversementoring.persistence;

import java.sql.SQLException;
import org.reversementoring.problem.RefusedException;

/** Names the kind of a failure and not its text: a database's message may quote values. */
final class StagingFailure {
    private StagingFailure() {}

    static RuntimeException of(HibernateUnitOfWork work, SQLException e) {
        RefusedException unable = work.refusal(e);
        return unable != null
                ? unable
                : new IllegalStateException("a snapshot of the people could not be staged: "
                        + e.getClass().getSimpleName() + " " + e.getSQLState());
    }
}

package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.reversementoring.people.StagedSnapshot;
import org.reversementoring.people.StagedSnapshots;

/** Snapshots in tables of their own beside the people, on PostgreSQL without a log. */
public final class DatabaseStagedSnapshots implements StagedSnapshots {
    private final HibernateUnitOfWork work;
    private final DataSource source;

    /** @param source of the same database as the unit of work; staging has connections of its own */
    public DatabaseStagedSnapshots(HibernateUnitOfWork work, DataSource source) {
        this.work = work;
        this.source = source;
    }

    @Override
    public StagedSnapshot begin(UUID run) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = Patience.isPostgres(connection);
            work.begin(connection);
            forgetAll(statement);
            connection.commit();
            // A driver that a server brings is not ours, even where it is the same.
            boolean copies = postgres && connection.isWrapperFor(PGConnection.class);
            StagingWriter writer = copies ? new CopyWriter() : new BatchWriter();
            return new DatabaseStagedSnapshot(run, writer, new StagedQueries(work, run, postgres), work, source);
        } catch (SQLException e) {
            throw StagingFailure.of(work, e);
        }
    }

    static void forgetAll(Statement statement) throws SQLException {
        statement.execute("truncate table person_staged");
        statement.execute("truncate table person_differing");
    }
}

package org.reversementoring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.reversementoring.people.CanonicalWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.StagedSnapshot;

/**
 * One snapshot in the database. It is filled in short transactions of its own, so that a directory that answers for
 * half an hour keeps nothing open; what is asked of it later runs in the caller's unit of work, see
 * {@link StagedQueries}.
 */
final class DatabaseStagedSnapshot implements StagedSnapshot {
    private static final Logger LOG = Logger.getLogger(DatabaseStagedSnapshot.class.getName());

    private final UUID run;
    private final StagingWriter writer;
    private final StagedQueries queries;
    private final HibernateUnitOfWork work;
    private final DataSource source;
    private final Set<Integer> begun = new HashSet<>();
    private int part;

    DatabaseStagedSnapshot(
            UUID run, StagingWriter writer, StagedQueries queries, HibernateUnitOfWork work, DataSource source) {
        this.run = run;
        this.writer = writer;
        this.queries = queries;
        this.work = work;
        this.source = source;
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    @Override
    public void begin(int number) {
        if (begun.contains(number) && number == part) {
            writer.clear();
        } else {
            inTransaction(writer::write);
        }
        part = number;
        if (!begun.add(number)) {
            inTransaction(connection -> {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from person_staged where run = ? and part = ?")) {
                    delete.setObject(1, run);
                    delete.setInt(2, number);
                    delete.executeUpdate();
                }
            });
        }
    }

    @Override
    public void take(CanonicalWorker worker, PersonId ifNew) {
        writer.add(new StagedRow(run, part, ifNew.value(), worker));
        if (writer.isFull()) {
            inTransaction(writer::write);
        }
    }

    @Override
    public long complete() {
        long[] forgotten = new long[1];
        inTransaction(connection -> {
            writer.write(connection);
            if (begun.size() > 1) {
                queries.forWholeCompanies(connection);
                try (PreparedStatement forget = connection.prepareStatement(StagedSql.FORGET_EARLIER_PARTS)) {
                    forget.setObject(1, run);
                    forget.setObject(2, run);
                    forgotten[0] = forget.executeUpdate();
                }
            }
        });
        return forgotten[0];
    }

    @Override
    public long compare() {
        return queries.compare();
    }

    @Override
    public List<EmployeeNumber> employedTwice() {
        return queries.employedTwice();
    }

    @Override
    public List<EmployeeNumber> numbersOfOthers() {
        return queries.numbersOfOthers();
    }

    @Override
    public int newKeys() {
        return queries.newKeys();
    }

    @Override
    public List<EmployeeNumber> numbersWithNewKeys() {
        return queries.numbersWithNewKeys();
    }

    @Override
    public int managersFound() {
        return queries.managersFound();
    }

    @Override
    public Map<EmployeeNumber, EmployeeNumber> linesThatMayCircle() {
        return queries.linesThatMayCircle();
    }

    @Override
    public void eachDifference(Consumer<Difference> action) {
        queries.eachDifference(action);
    }

    @Override
    public void eachAbsence(Consumer<Absence> action) {
        queries.eachAbsence(action);
    }

    @Override
    public Written carryOver() {
        return queries.carryOver();
    }

    @Override
    public void leave(LocalDate lastDay, Collection<PersonId> persons) {
        queries.leave(lastDay, persons);
    }

    @Override
    public void miss(LocalDate day, Collection<PersonId> persons) {
        queries.miss(day, persons);
    }

    /**
     * Where a later run has begun meanwhile, only what is this one's own. What cannot be forgotten now is forgotten
     * when the next run begins: by now the snapshot was carried over, or another failure tells why not.
     */
    @Override
    public void close() {
        try {
            inTransaction(this::forget);
        } catch (RuntimeException e) {
            LOG.warning(() -> "what was staged of a people sync stays until the next one begins: " + e.getMessage());
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isAlone(statement)) {
                DatabaseStagedSnapshots.forgetAll(statement);
            } else {
                statement.executeUpdate("delete from person_staged where run = '" + run + "'");
                statement.executeUpdate("delete from person_differing where run = '" + run + "'");
            }
        }
    }

    /** A later run forgot everything when it began, so that the first row is one of its own. */
    private boolean isAlone(Statement statement) throws SQLException {
        try (ResultSet first = statement.executeQuery("select run from person_staged limit 1")) {
            return !first.next() || first.getObject(1, UUID.class).equals(run);
        }
    }

    private void inTransaction(Step step) {
        try (Connection connection = source.getConnection()) {
            work.begin(connection);
            step.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw StagingFailure.of(work, e);
        }
    }
}

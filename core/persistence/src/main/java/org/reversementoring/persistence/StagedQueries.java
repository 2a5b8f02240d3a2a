package org.reversementoring.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.StagedSnapshot;
import org.reversementoring.people.StagedSnapshot.Absence;
import org.reversementoring.people.StagedSnapshot.Difference;
import org.reversementoring.people.StagedSnapshot.Written;

/**
 * How a staged snapshot is held against the people: in sets, in statements that H2 and PostgreSQL share. Runs in the
 * unit of work that is under way. Nothing that Hibernate has read before stays in its memory.
 */
final class StagedQueries {
    private static final int READ_AT_ONCE = 1000;

    private final HibernateUnitOfWork work;
    private final UUID run;
    private final boolean postgres;
    /** Then whoever is staged differs, and need not be looked for. */
    private boolean nobodyKnown;

    StagedQueries(HibernateUnitOfWork work, UUID run, boolean postgres) {
        this.work = work;
        this.run = run;
        this.postgres = postgres;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** For the transaction that is under way on this connection. */
    void forWholeCompanies(Connection connection) throws SQLException {
        if (postgres) {
            try (Statement statement = connection.createStatement()) {
                for (String set : StagedSql.FOR_WHOLE_COMPANIES) {
                    statement.execute(set);
                }
            }
        }
    }

    long compare() {
        if (postgres) {
            StagedSql.FOR_WHOLE_COMPANIES.forEach(
                    set -> em().createNativeQuery(set).executeUpdate());
        }
        long staged = count("select count(*) from person_staged where run = :run");
        nobodyKnown =
                ((Number) em().createNativeQuery(StagedSql.IS_ANYBODY_KNOWN).getSingleResult()).longValue() == 0;
        if (!nobodyKnown && execute(StagedSql.FIND_DIFFERING) > 0 && execute(StagedSql.FIND_BY_KEY) > 0) {
            execute(StagedSql.KEY_BEFORE_NUMBER);
        }
        return staged;
    }

    List<EmployeeNumber> employedTwice() {
        return numbers(StagedSql.EMPLOYED_TWICE);
    }

    List<EmployeeNumber> numbersOfOthers() {
        return numbers(StagedSql.NUMBERS_OF_OTHERS);
    }

    int newKeys() {
        return (int) count(StagedSql.NEW_KEYS);
    }

    List<EmployeeNumber> numbersWithNewKeys() {
        return numbers(StagedSql.NUMBERS_WITH_NEW_KEYS);
    }

    int managersFound() {
        return (int) count(StagedSql.MANAGERS_FOUND);
    }

    Map<EmployeeNumber, EmployeeNumber> linesThatMayCircle() {
        Map<EmployeeNumber, EmployeeNumber> lines = new HashMap<>();
        if (nobodyKnown || count(StagedSql.NEW_LINES) > 0) {
            each(StagedSql.LINES_THAT_MAY_CIRCLE, StagedQueries::line, line -> lines.put(line.get(0), line.get(1)));
        }
        return lines;
    }

    void eachDifference(Consumer<Difference> action) {
        each(nobodyKnown ? StagedSql.DIFFERENCES_OF_NOBODY : StagedSql.DIFFERENCES, PersonColumns::difference, action);
    }

    void eachAbsence(Consumer<Absence> action) {
        each(StagedSql.ABSENCES, PersonColumns::absence, action);
    }

    Written carryOver() {
        settle();
        int updated = nobodyKnown ? 0 : execute(StagedSql.UPDATE);
        int added = execute(nobodyKnown ? StagedSql.INSERT_EVERYBODY : StagedSql.INSERT);
        return new Written(added, updated);
    }

    void leave(LocalDate lastDay, Collection<PersonId> persons) {
        slices(
                persons,
                ids -> em().createQuery("update PersonRow r set r.status = 'LEFT', r.left = :day,"
                                + " r.onLeave = false, r.missingSince = null, r.fingerprint = null, r.version = r.version + 1"
                                + " where r.id in :ids")
                        .setParameter("day", lastDay)
                        .setParameter("ids", ids)
                        .executeUpdate());
    }

    void miss(LocalDate day, Collection<PersonId> persons) {
        slices(
                persons,
                ids -> em().createQuery(
                                "update PersonRow r set r.missingSince = :day, r.fingerprint = null where r.id in :ids")
                        .setParameter("day", day)
                        .setParameter("ids", ids)
                        .executeUpdate());
    }

    private void slices(Collection<PersonId> persons, Consumer<List<UUID>> action) {
        List<UUID> ids = persons.stream().map(PersonId::value).toList();
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            action.accept(ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size())));
        }
        settle();
    }

    private List<EmployeeNumber> numbers(String sql) {
        List<EmployeeNumber> numbers = new ArrayList<>();
        each(
                sql + " limit " + StagedSnapshot.LISTED_AT_MOST,
                row -> new EmployeeNumber(row.getString(1)),
                numbers::add);
        return numbers;
    }

    private static List<EmployeeNumber> line(ResultSet row) throws SQLException {
        return List.of(new EmployeeNumber(row.getString(1)), new EmployeeNumber(row.getString(2)));
    }

    private long count(String sql) {
        return ((Number) query(sql).getSingleResult()).longValue();
    }

    private int execute(String sql) {
        return query(sql).executeUpdate();
    }

    private Query query(String sql) {
        return em().createNativeQuery(sql).setParameter("run", run);
    }

    /** Hands rows on as they come; what is raised on the way is written, and leaves the memory, every now and then. */
    private <T> void each(String sql, RowReader<T> reader, Consumer<T> action) {
        em().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.replace(":run", "'" + run + "'"))) {
                statement.setFetchSize(READ_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    for (int read = 1; rows.next(); read++) {
                        action.accept(reader.read(rows));
                        if (read % READ_AT_ONCE == 0) {
                            settle();
                        }
                    }
                }
            }
        });
        settle();
    }

    private void settle() {
        work.flush();
        em().clear();
    }

    private EntityManager em() {
        return work.em();
    }
}

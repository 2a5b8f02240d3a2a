package org.reversementoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.StagedSnapshot.Absence;
import org.reversementoring.people.StagedSnapshot.Difference;

/** Reads persons out of the rows of {@link StagedSql}. */
final class PersonColumns {
    /** What the directory tells, in the order in which it is read. */
    static final String TOLD = "employee_number, name, work_email, title, level_label, level_rank, organisation,"
            + " manager_number, location, country, time_zone, hired, on_leave";

    static final String ALL = "id, version, status, last_day, " + TOLD;
    private static final int TOLD_COUNT = TOLD.split(",").length;
    private static final int KEPT_COUNT = 4;

    private final ResultSet row;
    private int column;

    private PersonColumns(ResultSet row, int column) {
        this.row = row;
        this.column = column;
    }

    static Difference difference(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        boolean known = row.getBoolean(2);
        Person before = known ? kept(row, 3 + TOLD_COUNT) : null;
        long version = before == null ? 0 : before.version();
        return new Difference(before, new PersonColumns(row, 3).told(id, version, null, Person.Status.ACTIVE));
    }

    static Absence absence(ResultSet row) throws SQLException {
        int next = 1 + KEPT_COUNT + TOLD_COUNT;
        LocalDate byNumber = row.getObject(next + 2, LocalDate.class);
        LocalDate byKey = row.getObject(next + 3, LocalDate.class);
        return new Absence(
                kept(row, 1), row.getObject(next, LocalDate.class), row.getBoolean(next + 1), later(byNumber, byKey));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Person kept(ResultSet row, int column) throws SQLException {
        return new PersonColumns(row, column + KEPT_COUNT)
                .told(
                        row.getObject(column, UUID.class),
                        row.getLong(column + 1) + 1,
                        row.getObject(column + 3, LocalDate.class),
                        Person.Status.valueOf(row.getString(column + 2)));
    }

    private Person told(UUID id, long version, @Nullable LocalDate left, Person.Status status) throws SQLException {
        return new Person(
                new PersonId(id),
                version,
                new EmployeeNumber(text()),
                text(),
                orNull(),
                text(),
                level(),
                text(),
                manager(),
                text(),
                text(),
                ZoneId.of(text()),
                Objects.requireNonNull(row.getObject(column++, LocalDate.class)),
                left,
                row.getBoolean(column++),
                status);
    }

    private @Nullable Level level() throws SQLException {
        String label = orNull();
        int rank = row.getInt(column++);
        return label == null ? null : new Level(label, rank);
    }

    private @Nullable EmployeeNumber manager() throws SQLException {
        String number = orNull();
        return number == null ? null : new EmployeeNumber(number);
    }

    private String text() throws SQLException {
        return Objects.requireNonNull(orNull());
    }

    private @Nullable String orNull() throws SQLException {
        return row.getString(column++);
    }
}

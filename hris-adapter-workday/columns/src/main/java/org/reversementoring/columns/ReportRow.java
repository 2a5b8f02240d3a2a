package org.reversementoring.columns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * One worker by the published columns, as text. It can hold nothing else. A value that breaks the contract is named by
 * its place; the value itself is never repeated.
 */
public final class ReportRow {
    private static final int LONGEST = 200;

    private static final Pattern KEY = Pattern.compile("\\S{1,64}");

    /** The manager's name, or "Unfilled", behind an organisation's name. */
    private static final Pattern MANAGER_SUFFIX = Pattern.compile("\\s*\\([^()]*\\)$");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T+-].*|Z)?");

    private final Place place;
    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final Set<Column> several = EnumSet.noneOf(Column.class);

    public ReportRow(Place place) {
        this.place = place;
    }

    /** Where a row stands, so that a complaint can name a column of it. */
    @FunctionalInterface
    public interface Place {
        /** Such as {@code Report_Entry[17].Hire_Date} or {@code people.csv, line 18, column Hire_Date}. */
        String of(Column column);
    }

    /** A blank value is the same as none. */
    public void put(Column column, String value) {
        String text = value.strip();
        if (!text.isEmpty()) {
            values.put(column, text);
        }
    }

    /**
     * A column that came as a list. Several values are refused, but for managers: an organisation may have more than
     * one, in an order that may change, so the lowest number counts.
     */
    void putAll(Column column, List<String> list) {
        Set<String> distinct =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        list.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(distinct::add);
        if (distinct.size() > 1) {
            several.add(column);
        }
        distinct.stream().findFirst().ifPresent(lowest -> values.put(column, lowest));
    }

    boolean hasSeveralManagers() {
        return several.contains(Column.MANAGER_EMPLOYEE_ID);
    }

    /** The columns that have a value. */
    Set<Column> filled() {
        return values.keySet();
    }

    /** @throws DirectoryRejectedException if a value breaks the contract, or one is missing that every row must have */
    public DirectoryWorker worker() {
        for (Column column : Column.values()) {
            if (several.contains(column) && column != Column.MANAGER_EMPLOYEE_ID) {
                throw broken(column, "has several values; there must be one");
            }
            if (column.need() == Column.Need.ON_EVERY_ROW && !values.containsKey(column)) {
                throw broken(column, "is missing, and every row needs it; in Workday a permission may be missing");
            }
        }
        return new DirectoryWorker(
                key(),
                number(Column.EMPLOYEE_ID),
                text(Column.DISPLAY_NAME),
                text(Column.WORK_EMAIL),
                text(Column.BUSINESS_TITLE),
                text(Column.MANAGEMENT_LEVEL),
                MANAGER_SUFFIX.matcher(text(Column.SUPERVISORY_ORGANIZATION)).replaceFirst(""),
                values.containsKey(Column.MANAGER_EMPLOYEE_ID) ? number(Column.MANAGER_EMPLOYEE_ID) : null,
                text(Column.LOCATION),
                country(),
                timeZone(),
                date(Column.HIRE_DATE),
                date(Column.TERMINATION_DATE),
                text(Column.WORKER_STATUS).equalsIgnoreCase("Terminated"),
                flag(Column.ON_LEAVE));
    }

    private String text(Column column) {
        String value = values.getOrDefault(column, "");
        if (value.length() > LONGEST) {
            throw broken(column, "has more than " + LONGEST + " characters");
        }
        if (value.chars().noneMatch(Character::isISOControl)) {
            return value;
        }
        String oneLine = value.replaceAll("\\s+", " ");
        if (oneLine.chars().anyMatch(Character::isISOControl)) {
            throw broken(column, "has a character that cannot be shown");
        }
        return oneLine;
    }

    private String key() {
        String key = text(Column.WORKDAY_ID);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw broken(Column.WORKDAY_ID, "must have 1 to 64 characters and no white space");
        }
        return key;
    }

    private EmployeeNumber number(Column column) {
        try {
            return new EmployeeNumber(text(column));
        } catch (IllegalArgumentException e) {
            throw broken(column, "must have 1 to 40 characters and no white space");
        }
    }

    private String country() {
        String country = text(Column.COUNTRY_CODE);
        if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
            throw broken(Column.COUNTRY_CODE, "must be a code of two capital letters such as DE");
        }
        return country;
    }

    private @Nullable ZoneId timeZone() {
        String zone = text(Column.TIME_ZONE);
        try {
            return zone.isEmpty() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw broken(Column.TIME_ZONE, "must be an IANA name such as Europe/Berlin");
        }
    }

    /** The calendar date; an offset or a time behind it does not move it. */
    private @Nullable LocalDate date(Column column) {
        String date = text(column);
        if (date.isEmpty()) {
            return null;
        }
        var matcher = DATE.matcher(date);
        try {
            if (matcher.matches()) {
                return LocalDate.parse(matcher.group(1));
            }
        } catch (DateTimeParseException e) {
            // Looks like a date and is none: said below.
        }
        throw broken(column, "must be a date such as 2026-11-22");
    }

    private boolean flag(Column column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw broken(column, "must be 1 or 0");
        };
    }

    private DirectoryRejectedException broken(Column column, String what) {
        return new DirectoryRejectedException(place.of(column) + " " + what + ".");
    }
}

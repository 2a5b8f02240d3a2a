package org.reversementoring.workday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.DirectoryWorker;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.DirectoryRejectedException;

/**
 * One entry of the report by the published column contract. A value that breaks the contract is named by its place; the
 * value itself is never repeated.
 *
 * @param columns those that have a value; others are absent
 */
record ReportRow(int index, Map<String, String> columns) {
    /** Stands for a column with several values or with a structure, which no mapped column may have. */
    static final String SEVERAL = "\u0000";

    /** The columns that the product reads. */
    static final Set<String> CONTRACT = Set.of(
            "Employee_ID",
            "Workday_ID",
            "Worker_Status",
            "Display_Name",
            "Work_Email",
            "Business_Title",
            "Management_Level",
            "Supervisory_Organization",
            "Manager_Employee_ID",
            "Location",
            "Country_Code",
            "Time_Zone",
            "Hire_Date",
            "Termination_Date",
            "On_Leave");

    /** Without these a leaver would look employed, or somebody on leave present. */
    private static final List<String> ON_EVERY_ROW = List.of("Employee_ID", "Worker_Status", "On_Leave");

    private static final int LONGEST = 200;

    /** Marks that Workday appends to names, one or more. */
    private static final Pattern MARKS =
            Pattern.compile("(?:\\s*(?:\\(Terminated\\)|\\(On Leave\\)|\\[C]))+$", Pattern.CASE_INSENSITIVE);

    /** The manager's name, or "Unfilled", behind an organisation's name. */
    private static final Pattern MANAGER_SUFFIX = Pattern.compile("\\s*\\([^()]*\\)$");

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T+-].*|Z)?");

    DirectoryWorker worker() {
        for (String column : ON_EVERY_ROW) {
            if (text(column).isEmpty()) {
                throw broken(column, "is missing; was the permission for this column taken away?");
            }
        }
        return new DirectoryWorker(
                text("Workday_ID"),
                number("Employee_ID"),
                MARKS.matcher(text("Display_Name")).replaceFirst(""),
                text("Work_Email"),
                text("Business_Title"),
                text("Management_Level"),
                MANAGER_SUFFIX.matcher(text("Supervisory_Organization")).replaceFirst(""),
                text("Manager_Employee_ID").isEmpty() ? null : number("Manager_Employee_ID"),
                text("Location"),
                country(),
                timeZone(),
                date("Hire_Date"),
                date("Termination_Date"),
                text("Worker_Status").equals("Terminated"),
                flag("On_Leave"));
    }

    private String text(String column) {
        String value = columns.getOrDefault(column, "");
        if (value.equals(SEVERAL)) {
            throw broken(column, "has several values; the report must deliver one");
        }
        if (value.length() > LONGEST) {
            throw broken(column, "has more than " + LONGEST + " characters");
        }
        return value;
    }

    private EmployeeNumber number(String column) {
        try {
            return new EmployeeNumber(text(column));
        } catch (IllegalArgumentException e) {
            throw broken(column, "must have 1 to 40 characters and no white space");
        }
    }

    private String country() {
        String country = text("Country_Code");
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw broken("Country_Code", "must be a code of two capital letters such as DE");
        }
        return country;
    }

    private @Nullable ZoneId timeZone() {
        String zone = text("Time_Zone");
        try {
            return zone.isEmpty() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw broken("Time_Zone", "must be an IANA name such as Europe/Berlin");
        }
    }

    /** The calendar date; an offset or a time behind it does not move it. */
    private @Nullable LocalDate date(String column) {
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

    private boolean flag(String column) {
        return switch (text(column)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw broken(column, "must be 1 or 0");
        };
    }

    private DirectoryRejectedException broken(String column, String what) {
        return new DirectoryRejectedException("Report_Entry[" + index + "]." + column + " " + what + ".");
    }
}

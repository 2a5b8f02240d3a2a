package org.reversementoring.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One worker as a directory delivers them. An empty text and null both mean that the directory told nothing: it may be
 * so, or a permission may be missing, which looks alike.
 *
 * @param key the directory's own lasting key of the worker, Workday's WID; empty where it has none, then the number is
 *     the key
 * @param name for display; marks such as "(On Leave)" behind it do no harm
 * @param level the directory's label
 * @param organisation without its manager's name
 * @param hired first day of the present or last employment; may lie in the future
 * @param lastDay last day of work; may lie in the future
 * @param terminated whether the directory calls the employment over
 */
public record DirectoryWorker(
        String key,
        EmployeeNumber number,
        String name,
        String workEmail,
        String title,
        String level,
        String organisation,
        @Nullable EmployeeNumber manager,
        String location,
        String country,
        @Nullable ZoneId timeZone,
        @Nullable LocalDate hired,
        @Nullable LocalDate lastDay,
        boolean terminated,
        boolean onLeave) {

    /**
     * Whether the employment is over. A directory may be hours behind the calendar, so a last day that has passed
     * counts even before it says so; one before the present hire belongs to an earlier employment.
     */
    boolean hasLeft(LocalDate today) {
        LocalDate last = lastDay;
        if (last == null || (hired != null && last.isBefore(hired))) {
            return terminated;
        }
        return terminated ? !last.isAfter(today) : last.isBefore(today);
    }

    boolean isEmployed(LocalDate today) {
        return !hasLeft(today) && (hired == null || !hired.isAfter(today));
    }
}

package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One worker of the simulated tenant.
 *
 * @param contingent a contingent worker instead of an employee
 * @param manager employee number of the manager; absent at the top and where the position is vacant
 * @param updated when the record was last changed
 */
public record Worker(
        String employeeId,
        boolean contingent,
        String name,
        @Nullable String email,
        Job job,
        @Nullable String manager,
        Place place,
        Dates dates,
        boolean onLeave,
        Instant updated) {

    /** What somebody does. {@code level} is 0 (chief executive) to 4; contingent workers have none. */
    public record Job(String title, @Nullable Integer level, String department) {}

    /** Where somebody works. {@code country} is ISO 3166-1 alpha-2, {@code timeZone} an IANA name. */
    public record Place(String location, String country, String timeZone) {}

    /** First day of the present employment, of the first one, and the last day, which may lie in the future. */
    public record Dates(
            LocalDate hired,
            LocalDate originallyHired,
            @Nullable LocalDate terminated) {
        boolean over(LocalDate today) {
            return terminated != null && !terminated.isAfter(today);
        }
    }

    /** A new employee without a termination date. */
    public static Worker employee(
            String employeeId,
            String name,
            String email,
            Job job,
            @Nullable String manager,
            Place place,
            LocalDate hired) {
        Dates dates = new Dates(hired, hired, null);
        return new Worker(employeeId, false, name, email, job, manager, place, dates, false, Instant.EPOCH);
    }

    Worker withJob(Job newJob) {
        return new Worker(employeeId, contingent, name, email, newJob, manager, place, dates, onLeave, updated);
    }

    Worker withManager(@Nullable String newManager) {
        return new Worker(employeeId, contingent, name, email, job, newManager, place, dates, onLeave, updated);
    }

    Worker withDates(LocalDate hired, @Nullable LocalDate terminated) {
        Dates newDates = new Dates(hired, dates.originallyHired(), terminated);
        return new Worker(employeeId, contingent, name, email, job, manager, place, newDates, onLeave, updated);
    }

    Worker withLeave(boolean away) {
        return new Worker(employeeId, contingent, name, email, job, manager, place, dates, away, updated);
    }

    Worker withUpdated(Instant at) {
        return new Worker(employeeId, contingent, name, email, job, manager, place, dates, onLeave, at);
    }
}

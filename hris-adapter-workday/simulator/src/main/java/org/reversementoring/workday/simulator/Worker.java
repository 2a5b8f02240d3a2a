package org.reversementoring.workday.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worker of the simulated tenant on one effective date, as known at one moment.
 *
 * @param wid Workday ID, which stays through a rehire and a conversion in one profile
 * @param employeeId Employee_ID or, for a contingent worker, Contingent_Worker_ID
 * @param contingent a contingent worker instead of an employee
 * @param job the primary one
 * @param furtherJobs titles of the jobs beside it
 * @param organization code of the supervisory organisation of the primary job
 * @param managers numbers of that organisation's managers who are employed; none at the top and where it is vacant
 * @param updated when something about the worker was last typed in
 */
public record Worker(
        String wid,
        String employeeId,
        boolean contingent,
        String name,
        @Nullable String email,
        Job job,
        List<String> furtherJobs,
        String organization,
        List<String> managers,
        Place place,
        Dates dates,
        Status status,
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
            @Nullable LocalDate terminated) {}

    /** Where a worker stands on the effective date. */
    public enum Status {
        NOT_YET_STARTED("Not Yet Started", ""),
        ACTIVE("Active", ""),
        ON_LEAVE("On Leave", " (On Leave)"),
        TERMINATED("Terminated", " (Terminated)");

        private final String title;
        private final String mark;

        Status(String title, String mark) {
            this.title = title;
            this.mark = mark;
        }

        String title() {
            return title;
        }

        String mark() {
            return mark;
        }
    }

    /** The name as Workday shows it, with its marks. */
    public String displayName() {
        return name + (contingent ? " [C]" : "") + status.mark();
    }

    /** Number of the first manager; absent at the top and where the organisation is vacant. */
    public @Nullable String manager() {
        return managers.isEmpty() ? null : managers.get(0);
    }

    /** Somebody to hire under a number that is not in use; {@code manager} absent for a vacant organisation. */
    public record NewHire(
            String id,
            boolean contingent,
            String name,
            @Nullable String email,
            Job job,
            @Nullable String manager,
            Place place,
            LocalDate hired) {}

    /** A new employee. */
    public static NewHire employee(
            String employeeId,
            String name,
            @Nullable String email,
            Job job,
            @Nullable String manager,
            Place place,
            LocalDate hired) {
        return new NewHire(employeeId, false, name, email, job, manager, place, hired);
    }

    /** A new contingent worker, whose job should have no level. */
    public static NewHire contingent(
            String contingentWorkerId,
            String name,
            @Nullable String email,
            Job job,
            @Nullable String manager,
            Place place,
            LocalDate contracted) {
        return new NewHire(contingentWorkerId, true, name, email, job, manager, place, contracted);
    }
}

package org.reversementoring.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the product needs them, and as the directory last told. Never pay, birth date, gender, address,
 * ratings or absences: the one on-leave flag carries no reason and no dates.
 *
 * @param number the directory's key; a person who is hired again keeps it
 * @param workEmail null where the directory has none (yet)
 * @param level null where the directory names none or one without a configured rank
 * @param organisation the department or team, without its manager's name
 * @param manager the primary manager; null at the top and while the position is vacant
 * @param country ISO 3166-1 alpha-2
 * @param hired first day of the present or last employment
 * @param left last day, once the person has left
 */
public record Person(
        PersonId id,
        long version,
        EmployeeNumber number,
        String name,
        @Nullable String workEmail,
        String title,
        @Nullable Level level,
        String organisation,
        @Nullable EmployeeNumber manager,
        String location,
        String country,
        ZoneId timeZone,
        LocalDate hired,
        @Nullable LocalDate left,
        boolean onLeave,
        Status status) {
    public enum Status {
        ACTIVE,
        LEFT
    }

    /** Whether both belong to the same organisation unit, at the lowest level. */
    public boolean sharesDepartment(Person other) {
        return !organisation.isBlank() && organisation.equals(other.organisation);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public Person withVersion(long newVersion) {
        return copy(newVersion, left, onLeave, status);
    }

    /** Everything else stays as it was known last; an absence has ended with the employment. */
    public Person leftOn(LocalDate day) {
        return copy(version, day, false, Status.LEFT);
    }

    private Person copy(long newVersion, @Nullable LocalDate newLeft, boolean newOnLeave, Status newStatus) {
        return new Person(
                id,
                newVersion,
                number,
                name,
                workEmail,
                title,
                level,
                organisation,
                manager,
                location,
                country,
                timeZone,
                hired,
                newLeft,
                newOnLeave,
                newStatus);
    }
}

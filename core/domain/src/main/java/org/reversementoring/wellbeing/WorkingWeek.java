package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days of the week, and from when to when, is worked.
 *
 * @param days at least one
 * @param to later than {@code from}
 */
public record WorkingWeek(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** Monday to Friday, nine to five. */
    public static final WorkingWeek STANDARD = nineToFive(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public WorkingWeek {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("a working week needs a day, and an end after its beginning");
        }
    }

    static WorkingWeek nineToFive(Set<DayOfWeek> days) {
        return new WorkingWeek(days, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }
}

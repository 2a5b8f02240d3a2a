package org.reversementoring.pairing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts Monday to Friday in UTC; public holidays differ by region and count as working days. */
final class WorkingDays {
    private WorkingDays() {}

    /** The end of the given number of whole working days after the day of {@code start}. */
    static Instant after(Instant start, int days) {
        LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

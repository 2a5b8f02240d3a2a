package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts working time: so many hours on so many days of the week, in one zone. Public holidays are not known.
 *
 * @param days at least one
 * @param to later than {@code from}
 */
public record WorkingTime(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public WorkingTime {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("working time needs a day, and an end after its beginning");
        }
    }

    /** Monday to Friday, nine to five. */
    public static WorkingTime officeHours(ZoneId zone) {
        return new WorkingTime(
                zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    public boolean isWorkedAt(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** The length of so many working days. */
    public Duration ofDays(int number) {
        return Duration.between(from, to).multipliedBy(number);
    }

    /** The moment at which so much working time has passed since {@code start}. */
    public Instant after(Instant start, Duration working) {
        Duration left = working;
        for (LocalDate day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            Instant opens = day.atTime(from).atZone(zone).toInstant();
            Instant closes = day.atTime(to).atZone(zone).toInstant();
            Instant begins = start.isAfter(opens) ? start : opens;
            if (!begins.isBefore(closes)) {
                continue;
            }
            Duration today = Duration.between(begins, closes);
            if (today.compareTo(left) >= 0) {
                return begins.plus(left);
            }
            left = left.minus(today);
        }
    }
}

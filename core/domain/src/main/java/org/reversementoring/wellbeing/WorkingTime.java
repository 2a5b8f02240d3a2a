package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** Counts working time: the hours of a week, in one zone, without the days that are closed. */
public final class WorkingTime {
    /** No deadline lies further away, however many days are closed: the longest is ten working days. */
    static final int MOST_DAYS = 60;

    private final ZoneId zone;
    private final WorkingWeek week;
    private final Predicate<LocalDate> closed;

    public WorkingTime(ZoneId zone, WorkingWeek week, Predicate<LocalDate> closed) {
        this.zone = zone;
        this.week = week;
        this.closed = closed;
    }

    public boolean isWorkedAt(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return isWorkedOn(local.toLocalDate()) && !time.isBefore(week.from()) && time.isBefore(week.to());
    }

    private boolean isWorkedOn(LocalDate day) {
        return week.days().contains(day.getDayOfWeek()) && !closed.test(day);
    }

    /** The length of so many working days. */
    public Duration ofDays(int number) {
        return Duration.between(week.from(), week.to()).multipliedBy(number);
    }

    /**
     * The moment at which so much working time has passed since {@code start}, at the latest {@link #MOST_DAYS} days
     * after it.
     */
    public Instant after(Instant start, Duration working) {
        Duration left = working;
        LocalDate first = LocalDate.ofInstant(start, zone);
        for (int i = 0; i < MOST_DAYS; i++) {
            LocalDate day = first.plusDays(i);
            if (!isWorkedOn(day)) {
                continue;
            }
            Instant opens = day.atTime(week.from()).atZone(zone).toInstant();
            Instant closes = day.atTime(week.to()).atZone(zone).toInstant();
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
        return start.plus(Duration.ofDays(MOST_DAYS));
    }
}

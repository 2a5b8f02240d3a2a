package org.reversementoring.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** One fixed hour of every day: what others may learn goes out then, so that its moment tells them nothing. */
public final class DailyBatch {
    private final LocalTime hour;
    private final Clock clock;

    /** @param hour in the clock's zone */
    public DailyBatch(LocalTime hour, Clock clock) {
        this.hour = hour;
        this.clock = clock;
    }

    /** The moment of the latest batch, today's or yesterday's. */
    public Instant latest() {
        LocalDate today = LocalDate.now(clock);
        Instant ofToday = of(today);
        return clock.instant().isBefore(ofToday) ? of(today.minusDays(1)) : ofToday;
    }

    private Instant of(LocalDate day) {
        return day.atTime(hour).atZone(clock.getZone()).toInstant();
    }
}

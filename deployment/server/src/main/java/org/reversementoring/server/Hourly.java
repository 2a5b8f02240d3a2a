package org.reversementoring.server;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Does work once in each hour of its clock, however often it is woken. An hour in which it failed is tried again. */
final class Hourly implements Runnable {
    private final Clock clock;
    private final Runnable work;
    private @Nullable Instant done;

    Hourly(Clock clock, Runnable work) {
        this.clock = clock;
        this.work = work;
    }

    @Override
    public synchronized void run() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(done)) {
            work.run();
            done = hour;
        }
    }
}

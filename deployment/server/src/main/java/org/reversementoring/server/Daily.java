package org.reversementoring.server;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Does work once in each day of its clock, however often it is woken. A day on which it failed is tried again. */
final class Daily implements Runnable {
    private final Clock clock;
    private final Runnable work;
    private @Nullable LocalDate done;

    Daily(Clock clock, Runnable work) {
        this.clock = clock;
        this.work = work;
    }

    @Override
    public synchronized void run() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(done)) {
            work.run();
            done = today;
        }
    }
}

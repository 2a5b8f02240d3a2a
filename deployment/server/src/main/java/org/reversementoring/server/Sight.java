package org.reversementoring.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.reversementoring.rest.HealthResource.State;

/** What was last seen of a part that is looked at again and again, so that who asks for it waits for nobody. */
final class Sight {
    private final BooleanSupplier good;
    private final Duration patience;
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean up;
    private volatile boolean looking;
    /** When the latest look began; nanoseconds. */
    private volatile long begun;

    /** @param patience a look that takes longer is as good as a part that is down */
    Sight(BooleanSupplier good, Duration patience) {
        this.good = good;
        this.patience = patience;
    }

    /** For one thread at a time. */
    void look() {
        begun = System.nanoTime();
        looking = true;
        boolean seen = false;
        try {
            seen = good.getAsBoolean();
        } finally {
            up = seen;
            looking = false;
            first.countDown();
        }
    }

    /** Waits for the first look, for so long at most. */
    void await(long nanos) {
        try {
            first.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    State state() {
        if (first.getCount() > 0) {
            return State.UNKNOWN;
        }
        boolean late = looking && System.nanoTime() - begun > patience.toNanos();
        return up && !late ? State.UP : State.DOWN;
    }
}

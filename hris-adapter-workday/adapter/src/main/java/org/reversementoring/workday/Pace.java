package org.reversementoring.workday;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.reversementoring.spi.DirectoryUnavailableException;

/**
 * How fast a tenant is asked by this node. Workday publishes no numbers; "5 to 10 requests a second" is what users
 * report.
 */
final class Pace {
    private static final int A_SECOND = 5;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long interval;
    private final long burst;
    private final Duration patience;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** When the bucket would be full, on the machine's timer; nanoseconds. */
    private long full = System.nanoTime();

    Pace() {
        this(A_SECOND, PATIENCE);
    }

    /** @param patience what a call waits for its place */
    Pace(int aSecond, Duration patience) {
        interval = TimeUnit.SECONDS.toNanos(1) / aSecond;
        burst = interval * (aSecond - 1);
        this.patience = patience;
    }

    /**
     * Makes the call as soon as one more may go out.
     *
     * @throws DirectoryUnavailableException where other calls take too long
     */
    <T> T run(Supplier<T> call) {
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DirectoryUnavailableException("Other calls of this node to Workday take too long.");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            TimeUnit.NANOSECONDS.sleep(due(System.nanoTime()));
            return call.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            places.release();
        }
    }

    private static DirectoryUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new DirectoryUnavailableException("Interrupted while waiting to ask Workday.");
    }

    /** Takes one token, which may still have to drop into the bucket; nanoseconds from now. */
    private synchronized long due(long now) {
        full = (full - now > 0 ? full : now) + interval;
        return Math.max(0, full - interval - burst - now);
    }
}

package org.reversementoring.war;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something. */
final class Eventually {
    private Eventually() {}

    /** False where it does not hold within the limit. */
    static boolean holds(BooleanSupplier reached, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}

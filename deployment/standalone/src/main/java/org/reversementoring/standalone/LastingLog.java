package org.reversementoring.standalone;

import java.util.logging.LogManager;

/**
 * A log that speaks to the end. Java's own falls silent as soon as the process is told to end, beside whatever still
 * has something to say: the requests that are answered, and what does not close.
 */
public final class LastingLog extends LogManager {
    private static volatile boolean serving;

    /** Configured for good. */
    static void serve() {
        serving = true;
    }

    @Override
    public void reset() {
        if (!serving) {
            super.reset();
        }
    }
}

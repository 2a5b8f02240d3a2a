package org.reversementoring.workday;

import java.time.Duration;

/** The end of the time that one read may take. Measured on the machine's own timer, which nobody sets back. */
final class Deadline {
    private final long end;

    Deadline(Duration from) {
        end = System.nanoTime() + from.toNanos();
    }

    private Deadline(long end) {
        this.end = end;
    }

    /** This end, or so much time from now where that is earlier. */
    Deadline within(Duration time) {
        return new Deadline(leaves(time) ? System.nanoTime() + time.toNanos() : end);
    }

    boolean passed() {
        return !leaves(Duration.ZERO);
    }

    /** Whether that much time is left. */
    boolean leaves(Duration time) {
        return end - System.nanoTime() > time.toNanos();
    }
}

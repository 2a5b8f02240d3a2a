package org.reversementoring.workday;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One try failed for a reason that may pass. */
final class TryAgainException extends RuntimeException {
    private final transient @Nullable Duration wait;

    /** @param wait what Workday asked us to wait, if it said so */
    TryAgainException(String message, @Nullable Duration wait) {
        super(message);
        this.wait = wait;
    }

    @Nullable
    Duration waitAtLeast() {
        return wait;
    }
}

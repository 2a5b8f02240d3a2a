package org.reversementoring.workday;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.workday.WorkdaySettings.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what may pass: a bounded number of tries within a bounded time, with growing pauses that are never in step.
 */
final class Tries {
    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Limits limits;
    private final Deadline deadline;

    Tries(Limits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    <T> T run(Supplier<T> attempt) {
        for (int n = 1; ; n++) {
            try {
                return attempt.get();
            } catch (TryAgainException e) {
                Duration pause = pause(n, e);
                if (n >= limits.tries() || !deadline.leaves(pause)) {
                    throw new DirectoryUnavailableException(e.getMessage() + " Given up after " + n + " tries.");
                }
                LOG.warn("{} Try {} of {} in {} ms.", e.getMessage(), n + 1, limits.tries(), pause.toMillis());
                sleep(pause);
            }
        }
    }

    /** Between half and all of the doubled pause, so that many clients do not return at once. */
    private Duration pause(int failures, TryAgainException e) {
        long doubled = limits.firstPause().toMillis() << Math.min(failures - 1, 16);
        long bounded = Math.min(doubled, LONGEST_PAUSE.toMillis());
        Duration jittered =
                Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
        Duration asked = e.waitAtLeast();
        return asked != null && asked.compareTo(jittered) > 0 ? asked : jittered;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("The read was interrupted.");
        }
    }
}

package org.reversementoring.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A request that came to its end, as coarsely as metrics and the log may know it.
 *
 * @param change whether it may have changed something
 * @param atMost the bound of {@link #BOUNDS} that its duration kept to; an exact one would tell routes apart
 */
public record Answered(RouteClass route, boolean change, Outcome outcome, Duration atMost) {
    /** What took longer than the last but one counts as the last. */
    public static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));

    /** How it ended. */
    public enum Outcome {
        OK,
        /** Not allowed, not possible or not understood (4xx). */
        REFUSED,
        /**
         * The product could not do its part (5xx); or the database was away and help alone was shown, which must not
         * stand out among the failures around it.
         */
        FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(int status, boolean unconfirmed) {
            if (status >= 500 || unconfirmed) {
                return FAILED;
            }
            return status >= 400 ? REFUSED : OK;
        }
    }

    static Duration bound(Duration took) {
        return BOUNDS.stream()
                .filter(bound -> took.compareTo(bound) <= 0)
                .findFirst()
                .orElse(BOUNDS.get(BOUNDS.size() - 1));
    }
}

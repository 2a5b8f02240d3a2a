package org.reversementoring.moodle;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to be left alone, in seconds or until a date.
 *
 * @param value of the header {@code Retry-After}
 * @param now of the header {@code Date}: the server's own clock, from which its date counts
 */
record RetryAfter(@Nullable String value, @Nullable String now) {
    /** Longer is not believed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Null where it is not said, or not readable. */
    @Nullable
    Duration duration() {
        if (value == null) {
            return null;
        }
        Duration asked = value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : untilDate(value);
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private @Nullable Duration untilDate(String date) {
        Instant then = instant(date);
        Instant from = now == null ? null : instant(now);
        return then == null || from == null ? null : Duration.between(from, then);
    }

    private static @Nullable Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

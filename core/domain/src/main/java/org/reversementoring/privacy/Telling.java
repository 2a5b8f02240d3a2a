package org.reversementoring.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;

/**
 * When the persons concerned are told of an entry of the register: at once, or, for a reason, on a day.
 *
 * @param withheld why not at once; null where they are
 * @param on the moment from which they may know; null where at once
 * @param told whether they were told that there is something to read
 */
public record Telling(@Nullable Reason withheld, @Nullable Instant on, boolean told) {
    /** The longest that telling may be put off. */
    public static final Duration AT_MOST = Duration.ofDays(180);

    static final Telling AT_ONCE = new Telling(null, null, false);

    /** The two reasons not to tell somebody at once. */
    public enum Reason {
        RAISES_DANGER,
        UNLAWFUL
    }

    /**
     * What a caller asks for.
     *
     * @param atOnce true where the persons are told at once
     * @param reason why not at once; null where at once
     * @param on the day on which they are told then, in UTC
     */
    public record Wanted(
            @Nullable Boolean atOnce,
            @Nullable Reason reason,
            @Nullable LocalDate on) {}

    /** Checks what a caller asked for; faults are reported under the fields' names. */
    static Telling of(Check check, Wanted wanted, Instant now) {
        boolean atOnce = check.required("telling.atOnce", wanted.atOnce(), true);
        if (atOnce) {
            check.that(wanted.reason() == null, "telling.reason", "must be absent where the person is told at once");
            check.that(wanted.on() == null, "telling.on", "must be absent where the person is told at once");
            return AT_ONCE;
        }
        Reason reason = check.required("telling.reason", wanted.reason(), Reason.UNLAWFUL);
        Instant start = within(check, "telling.on", wanted.on(), now, AT_MOST);
        return new Telling(reason, start, false);
    }

    /** The beginning, in UTC, of a required day that lies after now and within so much time. */
    static Instant within(Check check, String field, @Nullable LocalDate day, Instant now, Duration atMost) {
        Instant start = day == null ? now : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        check.that(
                start.isAfter(now) && !start.isAfter(now.plus(atMost)),
                field,
                "must be a day after today and within " + atMost.toDays() + " days");
        return start;
    }

    /** Whether the persons concerned may know by now. */
    boolean isDue(Instant now) {
        return on == null || !now.isBefore(on);
    }

    Telling asTold() {
        return new Telling(withheld, on, true);
    }
}

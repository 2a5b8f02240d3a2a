package org.reversementoring.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.reversementoring.privacy.Telling;

/**
 * When the persons concerned are told.
 *
 * @param atOnce whether at once
 * @param reason why not at once; absent where at once
 * @param on the day on which they are told then, in UTC; absent where at once
 */
public record TellingJson(
        @Nullable Boolean atOnce,
        Telling.@Nullable Reason reason,
        @Nullable LocalDate on) {
    static TellingJson of(Telling t) {
        return new TellingJson(
                t.on() == null, t.withheld(), t.on() == null ? null : LocalDate.ofInstant(t.on(), ZoneOffset.UTC));
    }

    static Telling.Wanted wanted(@Nullable TellingJson given) {
        return given == null
                ? new Telling.Wanted(null, null, null)
                : new Telling.Wanted(given.atOnce(), given.reason(), given.on());
    }
}

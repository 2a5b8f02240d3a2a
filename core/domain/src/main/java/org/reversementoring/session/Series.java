package org.reversementoring.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Check;

/**
 * Repeats a session at the same hour of the wall clock.
 *
 * @param everyWeeks 1 to 12; null for the pair's agreed cadence
 * @param times number of sessions, 2 to 26
 * @param zone IANA name of the zone whose wall clock counts; null for UTC
 */
public record Series(
        @Nullable Integer everyWeeks,
        @Nullable Integer times,
        @Nullable String zone) {
    List<Instant> starts(Instant first, int agreedWeeks) {
        Check check = new Check();
        int weeks = check.range("everyWeeks", everyWeeks == null ? Integer.valueOf(agreedWeeks) : everyWeeks, 1, 12);
        int count = check.range("times", times, 2, 26);
        check.that(zone == null || ZoneId.getAvailableZoneIds().contains(zone), "zone", "must be an IANA time zone");
        check.done();
        ZonedDateTime start = first.atZone(ZoneId.of(zone == null ? "UTC" : zone));
        return IntStream.range(0, count)
                .mapToObj(i -> start.plusWeeks((long) i * weeks).toInstant())
                .toList();
    }
}

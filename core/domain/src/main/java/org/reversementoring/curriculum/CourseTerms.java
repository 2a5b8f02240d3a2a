package org.reversementoring.curriculum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reversementoring.programme.Programme;

/**
 * What a programme's courses take over from it, in whole seconds and the same at each repetition.
 *
 * @param end when the programme is planned to end; null until it opens
 */
public record CourseTerms(
        String name, Instant start, @Nullable Instant end) {
    static CourseTerms of(Programme programme) {
        Instant opened = programme.openedAt();
        Instant start = (opened == null ? programme.createdAt() : opened).truncatedTo(ChronoUnit.SECONDS);
        int months = programme.definition().structure().months();
        Instant end = opened == null
                ? null
                : start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return new CourseTerms(programme.definition().name(), start, end);
    }
}

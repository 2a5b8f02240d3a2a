package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.reversementoring.confidentiality.PrivateFields;
import org.reversementoring.people.PersonId;

/**
 * A planned session was moved or cancelled. Known to the pair alone.
 *
 * @param late true where it came less than 24 hours before the session
 */
public record Change(Kind kind, PersonId by, Instant at, boolean late) {
    private static final Duration NOTICE = Duration.ofHours(24);

    /** What became of the planned time. */
    public enum Kind {
        MOVED,
        CANCELLED
    }

    static boolean isLate(Meeting planned, Instant now) {
        return now.isAfter(planned.startsAt().minus(NOTICE));
    }

    PrivateFields toFields() {
        return PrivateFields.of(Map.of("kind", kind.name(), "at", at.toString(), "late", Boolean.toString(late)));
    }

    static Change of(PersonId by, PrivateFields fields) {
        return new Change(
                Kind.valueOf(fields.get("kind").orElseThrow()),
                by,
                Instant.parse(fields.get("at").orElseThrow()),
                Boolean.parseBoolean(fields.get("late").orElseThrow()));
    }
}

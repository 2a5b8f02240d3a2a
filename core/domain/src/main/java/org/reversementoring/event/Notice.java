package org.reversementoring.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * Tells a person that there is something to read, and never what. Whatever the cause, the notice is the same.
 *
 * @param version counts changes; 0 before it is first kept
 * @param at of a notice about a pair the hour of the day's batch, never the moment of an act
 * @param pair where to read; null where the notice names no place
 */
public record Notice(
        NoticeId id,
        long version,
        PersonId person,
        Instant at,
        Kind kind,
        @Nullable PairId pair,
        boolean read) {
    public enum Kind {
        PAIR_PROPOSED,
        PAIR_ACTIVATED,
        PAIR_PAUSED,
        PAIR_RESUMED,
        PAIR_ENDED,
        /** Something waits in the person's own lists. */
        SOMETHING_TO_READ
    }

    public static Notice toRead(UUID id, PersonId person, Instant at) {
        return new Notice(new NoticeId(id), 0, person, at, Kind.SOMETHING_TO_READ, null, false);
    }

    static Notice ofPair(UUID id, PersonId person, Instant at, Kind kind, PairId pair) {
        return new Notice(new NoticeId(id), 0, person, at, kind, pair, false);
    }

    public Notice withVersion(long newVersion) {
        return new Notice(id, newVersion, person, at, kind, pair, read);
    }

    Notice asRead() {
        return new Notice(id, version, person, at, kind, pair, true);
    }
}

package org.reversementoring.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;

/**
 * Tells a person that there is something to read, and never what. Whatever the cause of an event, its notice is the
 * same.
 *
 * @param version counts changes; 0 before it is first kept
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

    /** The notice of one event to one person: always the same id, so that an event seen twice tells once. */
    static Notice of(Event event, Kind kind, PersonId person, PairId pair) {
        long low = event.id().getLeastSignificantBits() ^ (person.value().getLeastSignificantBits() >>> 2);
        UUID id = new UUID(event.id().getMostSignificantBits(), low);
        return new Notice(new NoticeId(id), 0, person, event.at(), kind, pair, false);
    }

    public Notice withVersion(long newVersion) {
        return new Notice(id, newVersion, person, at, kind, pair, read);
    }

    Notice asRead() {
        return new Notice(id, version, person, at, kind, pair, true);
    }
}

package org.reversementoring.spi;

import java.time.Instant;
import java.util.UUID;

/** Makes ids: UUIDv7, so that they sort by the time they were made. */
@FunctionalInterface
public interface Ids {
    UUID next();

    /** When an id of this kind was made, to the millisecond. */
    static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}

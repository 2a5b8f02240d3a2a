package org.reversementoring.sealing;

import java.time.Instant;
import java.util.UUID;
import org.reversementoring.sealing.KeyWrapping.Wrapped;

/**
 * One owner's keyset as it rests.
 *
 * @param id of this keyset: an owner whose key was destroyed gets another
 * @param owner ids only
 * @param generation how many keys the set has had; 1 at first
 * @param revision counts changes of the row, re-wrapping included
 * @param rotatedAt when its newest key was made
 */
record DataKey(
        UUID id, String owner, Wrapped wrapped, int generation, long revision, Instant createdAt, Instant rotatedAt) {
    /** Owners of this kind are the product itself: their keys are neither rotated nor destroyed. */
    static final String PRODUCT = "product/";

    static DataKey first(String owner, Wrapped wrapped, Instant now) {
        return new DataKey(UUID.randomUUID(), owner, wrapped, 1, 1, now, now);
    }

    DataKey rewrapped(Wrapped by) {
        return new DataKey(id, owner, by, generation, revision + 1, createdAt, rotatedAt);
    }

    DataKey rotated(Wrapped to, Instant now) {
        return new DataKey(id, owner, to, generation + 1, revision + 1, createdAt, now);
    }
}

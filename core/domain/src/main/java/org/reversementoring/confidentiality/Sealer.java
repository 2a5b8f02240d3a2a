package org.reversementoring.confidentiality;

import java.time.Duration;
import java.util.Optional;

/**
 * Seals private words before they reach a store and opens them after. Called in use cases, never in a mapping layer,
 * because only the use case knows owner and place.
 */
public interface Sealer {
    /** How long a node may keep an unwrapped key in memory. */
    Duration KEYS_LIVE_AT_MOST = Duration.ofMinutes(5);

    /**
     * Makes the owner's key at its first text.
     *
     * @throws org.reversementoring.problem.RefusedException ELSEWHERE_UNAVAILABLE where keys cannot be reached: nothing
     *     was sealed
     */
    SealedText seal(KeyOwner owner, Place place, PrivateText text);

    /**
     * @throws UnreadableException where the seal does not belong to this place, was changed, or its key is gone
     * @throws org.reversementoring.problem.RefusedException ELSEWHERE_UNAVAILABLE where keys cannot be reached: the
     *     text may be readable later
     */
    PrivateText open(Place place, SealedText sealed);

    /** As {@link #open}; empty where the text is no longer readable, as after the erasure of its owner. */
    default Optional<PrivateText> openIfReadable(Place place, SealedText sealed) {
        try {
            return Optional.of(open(place, sealed));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /**
     * Destroys the owner's key: what it sealed can never be opened again. Other nodes may still hold the key in memory
     * for {@link #KEYS_LIVE_AT_MOST}. Nothing happens where there is no such key. A later text makes a new key.
     */
    void destroy(KeyOwner owner);

    /** The text cannot be opened. Says nothing of its content. */
    final class UnreadableException extends RuntimeException {
        public UnreadableException(Place place) {
            super("a sealed text of " + place.item() + " cannot be opened");
        }
    }
}

package org.reversementoring.confidentiality;

/**
 * Seals private words before they reach a store and opens them after. Called in use cases, never in a mapping layer,
 * because only the use case knows owner and place.
 */
public interface Sealer {
    SealedText seal(KeyOwner owner, Place place, PrivateText text);

    /** @throws UnreadableException where the seal does not belong to this place, was changed, or its key is gone */
    PrivateText open(Place place, SealedText sealed);

    /** The text cannot be opened. Says nothing of its content. */
    final class UnreadableException extends RuntimeException {
        public UnreadableException(Place place) {
            super("a sealed text of " + place.item() + " cannot be opened");
        }
    }
}

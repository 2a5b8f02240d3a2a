package org.reversementoring.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;

/**
 * A change of goal, cadence or format that one member proposes and the other may accept. Left unanswered it changes
 * nothing.
 *
 * @param number 1 for the pair's first
 * @param content what is proposed, sealed for the pair
 */
public record Adjustment(
        int number,
        PersonId by,
        Instant proposedAt,
        @Nullable Instant acceptedAt,
        SealedText content) {
    public Adjustment accepted(Instant now) {
        return new Adjustment(number, by, proposedAt, now, content);
    }
}

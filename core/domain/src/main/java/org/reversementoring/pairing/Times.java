package org.reversementoring.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a pair entered its states. Exact instants stay inside: beside a session they would tell why, so nobody is shown
 * more than a day, and of a pause nothing.
 *
 * @param enteredAt when the present state began
 */
public record Times(
        Instant proposedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        Instant enteredAt) {
    public Times entering(PairState state, Instant now) {
        return switch (state) {
            case PROPOSED -> new Times(now, null, null, now);
            case ACTIVE -> new Times(proposedAt, activatedAt == null ? now : activatedAt, null, now);
            case PAUSED -> new Times(proposedAt, activatedAt, null, now);
            case ENDED -> new Times(proposedAt, activatedAt, now, now);
        };
    }
}

package org.reversementoring.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a pair entered its states. {@code pausedAt} is null unless it rests now. */
public record Times(
        Instant proposedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant endedAt) {
    public Times entering(PairState state, Instant now) {
        return switch (state) {
            case PROPOSED -> new Times(now, null, null, null);
            case ACTIVE -> new Times(proposedAt, activatedAt == null ? now : activatedAt, null, null);
            case PAUSED -> new Times(proposedAt, activatedAt, now, null);
            case ENDED -> new Times(proposedAt, activatedAt, pausedAt, now);
        };
    }
}

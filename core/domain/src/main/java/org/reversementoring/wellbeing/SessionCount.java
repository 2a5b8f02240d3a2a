package org.reversementoring.wellbeing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.Pair;

/** Knows how many sessions a pair held: the pulse is asked for after every second one. */
@FunctionalInterface
public interface SessionCount {
    /** @param since null for all sessions so far. Runs inside a unit of work. */
    int heldSince(Pair pair, @Nullable Instant since);
}

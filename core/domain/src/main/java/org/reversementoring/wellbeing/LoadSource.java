package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
import org.reversementoring.pairing.Pair;

/** Counts a pair's load from its sessions and commitments. */
@FunctionalInterface
public interface LoadSource {
    /**
     * Runs inside a unit of work.
     *
     * @param window how far back time on topics of identity is counted
     */
    Load of(Pair pair, Duration window, Instant now);
}

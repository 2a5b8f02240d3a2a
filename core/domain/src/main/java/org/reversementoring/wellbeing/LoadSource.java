package org.reversementoring.wellbeing;

import java.time.Instant;
import org.reversementoring.pairing.Pair;

/** Counts a pair's load from its sessions and commitments. */
@FunctionalInterface
public interface LoadSource {
    /** Runs inside a unit of work. */
    Load of(Pair pair, Instant now);
}

package org.reversementoring.confidentiality;

import java.util.Set;

/**
 * Every kept row, seen as a holder of sealed texts. Whoever's key is destroyed leaves no cipher text behind: a key
 * alone is not an erasure.
 */
public interface SealedRows {
    /**
     * Replaces each text that these owners sealed, in whatever row of whatever kind, by an empty one that can never be
     * opened. Who wrote there, and that something was there, stays. Runs inside a unit of work.
     *
     * @return number of texts that were replaced; 0 where all were empty already
     */
    int scrub(Set<KeyOwner> owners);
}

package org.reversementoring.pairing;

import java.util.Set;

/**
 * The topics that a mentor has open in a pair, by their keys.
 *
 * @param facilitated those of them whose first session takes place with an external facilitator
 */
public record OpenTopics(Set<String> keys, Set<String> facilitated) {
    public OpenTopics {
        keys = Set.copyOf(keys);
        facilitated = Set.copyOf(facilitated);
    }

    public static OpenTopics of(Set<String> keys) {
        return new OpenTopics(keys, Set.of());
    }
}

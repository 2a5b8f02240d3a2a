package org.reversementoring.sealing;

import java.util.Map;

/**
 * How the keys stand, for an operator.
 *
 * @param kek what the key-encryption key is
 * @param present the version that wraps now
 * @param byKek keysets by the version that wraps them
 * @param byGeneration keysets by how many keys they have had
 * @param destroyed how many keysets were destroyed
 */
public record KeyStatus(
        String kek, String present, Map<String, Long> byKek, Map<Integer, Long> byGeneration, long destroyed) {
    public long all() {
        return byKek.values().stream().mapToLong(n -> n).sum();
    }

    /** Keysets that another version wraps. */
    public long behind() {
        return all() - byKek.getOrDefault(present, 0L);
    }
}

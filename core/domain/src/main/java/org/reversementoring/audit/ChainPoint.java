package org.reversementoring.audit;

/**
 * A place in the chain.
 *
 * @param seq counts linked entries from 1; 0 before the first
 * @param hash 64 hexadecimal digits; stands for everything up to here
 */
public record ChainPoint(long seq, String hash) {
    /** Before the first entry. */
    public static final ChainPoint START = new ChainPoint(0, "0".repeat(64));

    /** @throws IllegalArgumentException for anything but what {@link #toString} writes */
    public static ChainPoint parse(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a head is written as number:hash, as the product's log says it");
        }
        int colon = text.indexOf(':');
        return new ChainPoint(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}

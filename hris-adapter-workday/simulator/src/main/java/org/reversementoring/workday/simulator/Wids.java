package org.reversementoring.workday.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;

/** Workday IDs: 32 hexadecimal digits, the same for the same thing in every run. */
final class Wids {
    private static final long SALT = 0x9E3779B97F4A7C15L;

    private Wids() {}

    static String of(String kind, String key) {
        try {
            byte[] label = (kind + ":" + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(label));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Can be turned back into the ordinal, so that half a million workers need no index by WID. */
    static String ofWorker(int ordinal) {
        long high = mix(ordinal + SALT);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(mix(high));
    }

    static OptionalInt workerOrdinal(String wid) {
        if (!wid.matches("[0-9a-f]{32}")) {
            return OptionalInt.empty();
        }
        long ordinal = unmix(Long.parseUnsignedLong(wid.substring(0, 16), 16)) - SALT;
        boolean ours = ordinal >= 0
                && ordinal <= Integer.MAX_VALUE
                && ofWorker((int) ordinal).equals(wid);
        return ours ? OptionalInt.of((int) ordinal) : OptionalInt.empty();
    }

    /** A bijection of 64 bits: xor-shift by half the word and multiplication by an odd number, twice. */
    private static long mix(long value) {
        long x = value;
        x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
        x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
        return x ^ (x >>> 32);
    }

    private static long unmix(long value) {
        long inverse = inverse(0xD6E8FEB86659FD93L);
        long x = value ^ (value >>> 32);
        x = x * inverse;
        x = (x ^ (x >>> 32)) * inverse;
        return x ^ (x >>> 32);
    }

    /** Of an odd number modulo 2^64, by Newton's iteration. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}

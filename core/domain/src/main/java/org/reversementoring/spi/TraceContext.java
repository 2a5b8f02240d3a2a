package org.reversementoring.spi;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ties what happens in several systems to one request, as the W3C's {@code traceparent} does: random numbers, nothing
 * of anybody. Belongs to a thread while it works on something.
 *
 * @param traceId the same everywhere; 32 hexadecimal digits
 * @param spanId this step's; 16 hexadecimal digits
 * @param sampled whether whoever began it keeps what it sees
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
    /** A later version may say more behind; what it means before that is fixed. */
    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final int LONGEST = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<@Nullable TraceContext> CURRENT = new ThreadLocal<>();

    /** A new one that nobody else knows of. */
    public static TraceContext fresh() {
        return new TraceContext(random(16), random(8), false);
    }

    /** What such a header says; empty for anything that is none. */
    public static Optional<TraceContext> parse(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches() || ("00".equals(parts.group(1)) && parts.group(5) != null)) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(parts.group(4), 16) & 1) == 1;
        return Optional.of(new TraceContext(parts.group(2), parts.group(3), sampled));
    }

    /** The next step of the same. */
    public TraceContext child() {
        return new TraceContext(traceId, random(8), sampled);
    }

    /** As the header {@code traceparent} has it. */
    public String header() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    /** Of this thread's work; null outside of any. */
    public static @Nullable TraceContext current() {
        return CURRENT.get();
    }

    /** The header for a call to another system: a child of this thread's; empty outside of any. */
    public static Optional<String> forCall() {
        return Optional.ofNullable(CURRENT.get()).map(trace -> trace.child().header());
    }

    /** This thread works on it, until {@link #end}. */
    public static void begin(TraceContext trace) {
        CURRENT.set(trace);
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Does work of this thread under it; afterwards the thread is where it was. */
    public void during(Runnable work) {
        TraceContext before = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        do {
            RANDOM.nextBytes(id);
        } while (isZero(id));
        return HexFormat.of().formatHex(id);
    }

    private static boolean isZero(byte[] id) {
        for (byte b : id) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}

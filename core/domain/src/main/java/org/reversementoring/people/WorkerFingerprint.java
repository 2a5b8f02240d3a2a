package org.reversementoring.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 128 bits of the SHA-256 over values that follow one another. Each text goes in with its length before it, so that no
 * two lists of values run together into the same bytes.
 */
final class WorkerFingerprint {
    private static final int ABSENT = -1;

    private final MessageDigest digest;
    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    WorkerFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    WorkerFingerprint begin() {
        bytes.clear();
        return this;
    }

    WorkerFingerprint add(@Nullable String text) {
        if (text == null) {
            room(Integer.BYTES).putInt(ABSENT);
            return this;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    WorkerFingerprint add(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    UUID end() {
        bytes.flip();
        digest.update(bytes);
        ByteBuffer half = ByteBuffer.wrap(digest.digest());
        return new UUID(half.getLong(), half.getLong());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int filled = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * (filled + more)));
            bytes.position(filled);
        }
        return bytes;
    }
}

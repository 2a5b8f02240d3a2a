package org.reversementoring.wellbeing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A policy document that was in use. It is never changed and never deleted: evaluations name it.
 *
 * @param name the document's own version
 * @param digest SHA-256 of {@code content}, in hex
 * @param content as {@link BurdenPolicy#text}
 * @param since when it was first in use
 */
public record KeptPolicy(String name, String digest, String content, Instant since) {
    static KeptPolicy of(BurdenPolicy policy, Instant since) {
        return new KeptPolicy(policy.version(), policy.digest(), policy.text(), since);
    }

    /** Follows from the name, so that no two documents are kept under one. */
    public UUID id() {
        return id(name);
    }

    /** The id of the document with that name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package org.reversementoring.confidentiality;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A secret that another system renewed, as it rests.
 *
 * @param connection whose it is: the connection's name, with what tells one account of it from another
 * @param root keyed fingerprint of the secret in the settings that it descends from
 * @param newest the secret in force
 * @param version counts changes
 */
public record KeptSecret(String connection, String root, SealedText newest, long version) {
    public UUID id() {
        return id(connection);
    }

    /** A connection has one kept secret. */
    public static UUID id(String connection) {
        return UUID.nameUUIDFromBytes(("secret/" + connection).getBytes(StandardCharsets.UTF_8));
    }

    KeptSecret renewed(String from, SealedText by) {
        return new KeptSecret(connection, from, by, version);
    }

    public KeptSecret withVersion(long saved) {
        return new KeptSecret(connection, root, newest, saved);
    }
}

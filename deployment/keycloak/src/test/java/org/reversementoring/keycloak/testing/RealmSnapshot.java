package org.reversementoring.keycloak.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Keycloak's data directory just after a realm was imported, kept in the cache under a hash of the version and the
 * realm. Importing takes some 15 s, copying the snapshot nothing to speak of.
 */
final class RealmSnapshot {
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(3);

    private RealmSnapshot() {}

    /** The snapshot's directory, imported first where it does not exist. It is to be copied, never used in place. */
    static Path of(TestRealm realm, KeycloakDistribution distribution, Path snapshots) {
        return CacheLock.once(place(realm, distribution, snapshots), directory -> {
            Path instance = Files.createTempDirectory("rm-keycloak-");
            try {
                importInto(instance, realm, distribution);
                Directories.copy(instance.resolve("data"), directory);
            } finally {
                Directories.delete(instance);
            }
        });
    }

    static Path place(TestRealm realm, KeycloakDistribution distribution, Path snapshots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(distribution.version().getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(realm.json().getBytes(StandardCharsets.UTF_8));
            return snapshots.resolve("realm-" + HexFormat.of().formatHex(hash, 0, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void importInto(Path instance, TestRealm realm, KeycloakDistribution distribution)
            throws IOException {
        Path file = Files.writeString(instance.resolve("realm.json"), realm.json());
        try (KeycloakProcess process = KeycloakProcess.start(
                distribution, instance, "import", "--optimized", "--cache=local", "--file=" + file)) {
            process.awaitSuccess(IMPORT_LIMIT);
            if (!process.log().contains("Realm '" + realm.name() + "' imported")) {
                throw process.failure("has not imported the realm " + realm.name());
            }
        }
    }
}

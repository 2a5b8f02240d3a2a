package org.reversementoring.keycloak;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory with one file for each client's secret, readable by its owner alone. */
final class SecretFiles {
    private final Path directory;

    SecretFiles(Path directory) {
        this.directory = directory;
    }

    Path of(String client) {
        return directory.resolve(client + ".secret");
    }

    /** Whether its file says this secret. */
    boolean holds(Clients.Secret secret) {
        try {
            return Files.readString(of(secret.client())).strip().equals(secret.value());
        } catch (IOException e) {
            throw new KeycloakUnusableException("The secrets in " + directory + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    /** Writes whole or not at all, and never over a file that exists. */
    void write(Clients.Secret secret) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, only("rwx------"));
            }
            Path unfinished = Files.createTempFile(directory, "unfinished", ".secret", only("rw-------"));
            try {
                Files.writeString(unfinished, secret.value() + "\n");
                Files.createLink(of(secret.client()), unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new KeycloakUnusableException("The secrets cannot be written: " + e.getFile() + " is in the way.");
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeycloakUnusableException("The secrets cannot be written to " + directory + " ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

package org.reversementoring.spi;

/**
 * The directory refused us, or its answer cannot be used: trying again does not help. The message says to operators
 * what has to be mended, and names no person and no secret.
 */
public final class DirectoryRejected extends RuntimeException {
    public DirectoryRejected(String message) {
        super(message);
    }
}

package org.reversementoring.spi;

/**
 * The directory refused us, or its answer cannot be used: trying again does not help. The message says to operators
 * what has to be mended, and names no person and no secret.
 */
public class DirectoryRejectedException extends RuntimeException {
    public DirectoryRejectedException(String message) {
        super(message);
    }
}

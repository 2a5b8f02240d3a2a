package org.reversementoring.spi;

/** The directory did not answer in full; a later try may succeed. The message is for operators and names no person. */
public final class DirectoryUnavailableException extends RuntimeException {
    public DirectoryUnavailableException(String message) {
        super(message);
    }
}

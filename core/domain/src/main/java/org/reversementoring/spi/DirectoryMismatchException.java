package org.reversementoring.spi;

/**
 * The directory took what was submitted, and answered something else than was meant. It may stand there: it is not
 * asked for again, and somebody has to look.
 */
public final class DirectoryMismatchException extends DirectoryRejectedException {
    public DirectoryMismatchException(String message) {
        super(message);
    }
}

package org.reversementoring.standalone;

/** A command cannot be carried out as it was given; the message says what is missing and what to do. Exit status 2. */
final class UnableException extends RuntimeException {
    UnableException(String message) {
        super(message);
    }
}

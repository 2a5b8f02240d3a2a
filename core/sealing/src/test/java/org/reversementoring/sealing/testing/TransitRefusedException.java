package org.reversementoring.sealing.testing;

/** An answer of the form {@code {"errors": ["…"]}}. */
final class TransitRefusedException extends RuntimeException {
    private final int status;

    TransitRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}

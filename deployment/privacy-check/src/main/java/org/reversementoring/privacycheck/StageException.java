package org.reversementoring.privacycheck;

/** The check cannot be carried out. The message names the call and its answer, no private word. */
public final class StageException extends RuntimeException {
    StageException(String message) {
        super(message);
    }
}

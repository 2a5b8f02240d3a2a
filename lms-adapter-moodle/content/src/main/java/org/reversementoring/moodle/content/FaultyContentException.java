package org.reversementoring.moodle.content;

/** A source file that cannot be used; the message names the file and the fault. */
public final class FaultyContentException extends RuntimeException {
    FaultyContentException(String file, String fault) {
        super(file + ": " + fault);
    }
}

package org.reversementoring.spi;

/**
 * A connected system refuses, and would refuse again: somebody has to put something right. The message says what, for
 * an operator; it holds no secret and no private text.
 */
public class PlatformRejectedException extends RuntimeException {
    public PlatformRejectedException(String message) {
        super(message);
    }
}

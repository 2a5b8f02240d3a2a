package org.reversementoring.sealing;

import org.jspecify.annotations.Nullable;

/**
 * Keys cannot be reached, or cannot be unwrapped. Whatever is sealed is not lost by that; the message tells an operator
 * what to do, and holds neither keys nor tokens.
 */
public final class KeysUnavailableException extends RuntimeException {
    public KeysUnavailableException(String message) {
        super(message);
    }

    public KeysUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

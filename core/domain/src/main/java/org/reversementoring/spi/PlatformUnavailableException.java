package org.reversementoring.spi;

import org.jspecify.annotations.Nullable;

/**
 * A connected system does not answer, or is down for maintenance: the same call may succeed later. The message holds no
 * secret, no address with a query and no answer of the other side.
 */
public class PlatformUnavailableException extends RuntimeException {
    public PlatformUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public PlatformUnavailableException(String message) {
        this(message, null);
    }
}

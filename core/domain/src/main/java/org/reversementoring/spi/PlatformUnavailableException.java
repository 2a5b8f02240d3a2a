package org.reversementoring.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connected system does not answer, or is down for maintenance: the same call may succeed later. The message holds no
 * secret, no address with a query and no answer of the other side.
 */
public class PlatformUnavailableException extends RuntimeException {
    private final @Nullable Duration retryAfter;

    public PlatformUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
        retryAfter = null;
    }

    public PlatformUnavailableException(String message) {
        this(message, (Throwable) null);
    }

    /** @param retryAfter how long the other side asks to be left alone */
    public PlatformUnavailableException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long the other side asks to be left alone; empty where it does not say. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

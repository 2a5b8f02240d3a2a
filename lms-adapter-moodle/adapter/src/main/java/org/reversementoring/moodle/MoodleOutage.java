package org.reversementoring.moodle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.PlatformUnavailableException;

/** Moodle cannot serve just now: the same call may succeed in a moment. */
final class MoodleOutage extends PlatformUnavailableException {
    /** @param retryAfter how long it asks to be left alone; null where it does not say */
    MoodleOutage(Function function, String what, @Nullable Duration retryAfter) {
        super("Moodle did not answer " + function.moodleName() + ": " + what + ".", retryAfter);
    }
}

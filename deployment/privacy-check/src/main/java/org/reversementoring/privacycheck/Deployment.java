package org.reversementoring.privacycheck;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

/**
 * The running product that is checked.
 *
 * @param api base address with a slash at the end, such as {@code http://127.0.0.1:8080/api/v1/}
 * @param tokens a valid access token for a part, asked anew for every call and by several threads
 * @param training does what the learning platform does otherwise
 */
public record Deployment(URI api, Function<Part, String> tokens, Training training) {
    /** Completes a training from outside, because no platform does it for throw-away people. */
    @FunctionalInterface
    public interface Training {
        /**
         * Keeps the record that this person has completed the training of that side. Called after the opt-in and before
         * the matching; calling it again changes nothing.
         *
         * @param side {@code MENTOR} or {@code MENTEE}
         */
        void complete(UUID programme, UUID person, String side);
    }
}

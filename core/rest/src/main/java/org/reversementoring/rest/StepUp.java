package org.reversementoring.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How freshly, and in which ways, a person must have signed in for the acts that ask for it.
 *
 * @param age at most so long ago
 * @param acr the ways, as the sign-on names them, the best first; empty for any
 */
public record StepUp(Duration age, List<String> acr) {
    /** A quarter of an hour, and in any way. */
    public static final StepUp DEFAULT = new StepUp(Duration.ofMinutes(15), List.of());

    public StepUp {
        acr = List.copyOf(acr);
    }

    boolean isMet(VerifiedToken token, Instant now) {
        Instant signedIn = token.authenticatedAt();
        return signedIn != null
                && !signedIn.isBefore(now.minus(age))
                && (acr.isEmpty() || (token.acr() != null && acr.contains(token.acr())));
    }

    /** What a client sends on to the sign-on, as RFC 9470 writes it. */
    String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", max_age=\"" + age.toSeconds() + "\""
                + (acr.isEmpty() ? "" : ", acr_values=\"" + String.join(" ", acr) + "\"");
    }
}

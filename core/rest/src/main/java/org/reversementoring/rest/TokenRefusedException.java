package org.reversementoring.rest;

/** A caller is not let in. It holds the reason and nothing of the token. */
public final class TokenRefusedException extends RuntimeException {
    private final TokenRefusal reason;
    private final String challenge;

    TokenRefusedException(TokenRefusal reason) {
        this(reason, reason == TokenRefusal.NO_TOKEN ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    TokenRefusedException(TokenRefusal reason, String challenge) {
        super(reason.name());
        this.reason = reason;
        this.challenge = challenge;
    }

    /** For the header {@code WWW-Authenticate}. */
    String challenge() {
        return challenge;
    }

    /** Not for the caller's ears. */
    public TokenRefusal reason() {
        return reason;
    }
}

package org.reversementoring.rest;

/** A caller is not let in. It holds the reason and nothing of the token. */
public final class TokenRefusedException extends RuntimeException {
    private final TokenRefusal reason;

    TokenRefusedException(TokenRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Not for the caller's ears. */
    public TokenRefusal reason() {
        return reason;
    }
}

package org.reversementoring.problem;

/**
 * Everything the product can refuse, by the reason a caller has to know. The REST layer maps each to a status and to
 * the stable {@code type} of RFC 9457; the domain knows no HTTP.
 */
public enum Problem {
    NOT_SIGNED_IN("Sign in first"),
    SIGN_IN_AGAIN("Sign in again first"),
    NOT_FOUND("No such record"),
    NOT_ALLOWED("You may not do this"),
    INVALID_INPUT("The input has an error"),
    WRONG_STATE("This cannot be done in the present state"),
    ALREADY_EXISTS("This exists already"),
    ROLES_CONFLICT("These roles may not be held by one person"),
    NOT_READY("Something has to be completed first"),
    LOAD_LIMIT("This would exceed the agreed load"),
    STALE_VERSION("The record was changed by someone else"),
    VERSION_REQUIRED("Send the record's version in If-Match"),
    KEY_REUSED("This Idempotency-Key was used for another request"),
    TOO_MANY_REQUESTS("Too many requests"),
    TOO_LARGE("The request is too large"),
    TOO_SLOW("The request took too long to arrive"),
    NOT_SUPPORTED("This is not supported here"),
    ELSEWHERE_UNAVAILABLE("A connected system does not answer"),
    INTERNAL("Something went wrong on our side");

    private final String title;

    Problem(String title) {
        this.title = title;
    }

    /** A short sentence for people; the same for every occurrence. */
    public String title() {
        return title;
    }
}

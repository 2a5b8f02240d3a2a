package org.reversementoring.rest;

/**
 * Why a caller was not let in. For whoever runs the service (log and count); a caller hears one sentence for all of
 * them, so that nobody can feel their way to a token that passes.
 */
public enum TokenRefusal {
    NO_TOKEN("no access token was sent"),
    TOO_LONG("longer than an access token may be"),
    NOT_A_TOKEN("not a signed token in three parts"),
    ENCRYPTED("an encrypted token"),
    UNSIGNED("a token without signature"),
    ALGORITHM("signed by an algorithm that is not allowed"),
    KEY_IN_HEADER("brings its own key or the address of one"),
    CRITICAL_HEADER("asks for an extension that is not known here"),
    TYPE("not of the type at+jwt, such as an ID, refresh or logout token"),
    UNKNOWN_KEY("signed by a key that the sign-on does not name"),
    SIGNATURE("the signature is wrong"),
    CLAIM("a claim is missing or has another form"),
    ISSUER("of another issuer"),
    AUDIENCE("for another audience"),
    EXPIRED("expired"),
    NOT_YET_VALID("not valid yet"),
    FROM_THE_FUTURE("issued in the future"),
    LIVES_TOO_LONG("lives longer than five minutes"),
    PROOF_NEEDED("bound to a proof that is not checked here (cnf)"),
    SCOPE("without exactly one of the product's scopes"),
    NOT_BOUND("account and employee number do not belong together"),
    NO_KEYS("the sign-on's keys cannot be had"),
    SIGN_IN_TOO_OLD("signed in too long ago, or too weakly, for this action");

    private final String meaning;

    TokenRefusal(String meaning) {
        this.meaning = meaning;
    }

    /** For the log and the metrics' description. */
    public String meaning() {
        return meaning;
    }
}

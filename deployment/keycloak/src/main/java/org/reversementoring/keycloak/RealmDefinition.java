package org.reversementoring.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The product's realm as Keycloak imports it. It holds no person, no password and no secret. */
public final class RealmDefinition {
    public static final String NAME = "reverse-mentoring";

    /** What the {@code aud} of a token must contain. */
    public static final String AUDIENCE = "reverse-mentoring-api";

    /**
     * The public client of the API's documentation page. Its protocol mappers and its attribute
     * {@code access.token.header.type.rfc9068} are what every further client of the API needs too.
     */
    public static final String DOCS_CLIENT = "reverse-mentoring-docs";

    /** The client whose service account may end people's sessions. */
    public static final String ACCOUNTS_CLIENT = "reverse-mentoring-accounts";

    /** The account attribute, and the claim, that says which employee this is. Only an administrator can write it. */
    public static final String EMPLOYEE_NUMBER = "employee_number";

    private RealmDefinition() {}

    /** The whole realm, as JSON. */
    public static String json() {
        try (InputStream in = RealmDefinition.class.getResourceAsStream("realm.json")) {
            return new String(Objects.requireNonNull(in, "realm.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

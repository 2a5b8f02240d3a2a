package org.reversementoring.keycloak;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;

/**
 * A service that calls the API as itself, with a client of its own.
 *
 * @param client the client's id
 * @param role what the service may; it has no other role of ours, and speaks for no person
 * @param key null for a secret, or to leave an existing client's way to sign in as it is
 */
public record CallingService(
        String client, StaffRole role, @Nullable ClientKey key) {
    private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,60}");

    /** @throws KeycloakUnusableException where the client's id is not one */
    public CallingService {
        if (!CLIENT.matcher(client).matches()) {
            throw new KeycloakUnusableException(
                    "A service is named by 2 to 61 of a-z, 0-9, '.', '_' and '-'; this is not: " + client);
        }
        if (client.startsWith(RealmDefinition.NAME)) {
            throw new KeycloakUnusableException(
                    "The name " + client + " is kept for the product's own clients; name the service otherwise.");
        }
    }

    /**
     * One that exchanges data.
     *
     * @param text {@code NAME}, or {@code NAME=KEY} as {@link ClientKey#parse} takes it
     */
    public static CallingService integration(String text) {
        return parse(text, StaffRole.INTEGRATION);
    }

    /**
     * One that reads the metrics, as an operator.
     *
     * @param text as {@link #integration(String)} takes it
     */
    public static CallingService monitoring(String text) {
        return parse(text, StaffRole.OPERATOR);
    }

    private static CallingService parse(String text, StaffRole role) {
        int at = text.indexOf('=');
        return at < 0
                ? new CallingService(text, role, null)
                : new CallingService(text.substring(0, at), role, ClientKey.parse(text.substring(at + 1)));
    }

    String description() {
        return role == StaffRole.OPERATOR
                ? "A service that watches reverse mentoring"
                : "A service that exchanges data with reverse mentoring";
    }
}

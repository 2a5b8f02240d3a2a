package org.reversementoring.keycloak;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service that calls the API as itself.
 *
 * @param client the client's id
 * @param key null for a secret, or to leave an existing client's way to sign in as it is
 */
public record Integration(String client, @Nullable ClientKey key) {
    private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,60}");

    /** @throws KeycloakUnusableException where the client's id is not one */
    public Integration {
        if (!CLIENT.matcher(client).matches()) {
            throw new KeycloakUnusableException(
                    "An integration is named by 2 to 61 of a-z, 0-9, '.', '_' and '-'; this is not: " + client);
        }
        if (client.startsWith(RealmDefinition.NAME)) {
            throw new KeycloakUnusableException(
                    "The name " + client + " is kept for the product's own clients; name the integration otherwise.");
        }
    }

    /** @param text {@code NAME}, or {@code NAME=KEY} as {@link ClientKey#parse} takes it */
    public static Integration parse(String text) {
        int at = text.indexOf('=');
        return at < 0
                ? new Integration(text, null)
                : new Integration(text.substring(0, at), ClientKey.parse(text.substring(at + 1)));
    }
}

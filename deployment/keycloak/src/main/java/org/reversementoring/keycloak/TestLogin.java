package org.reversementoring.keycloak;

import org.jspecify.annotations.Nullable;

/**
 * With what somebody signs in for tests.
 *
 * @param client the client that asks for the token
 * @param username null for a service, which signs in as its client
 * @param secret the password, or the service's secret
 */
public record TestLogin(String client, @Nullable String username, String secret) {
    /**
     * An access token.
     *
     * @throws IllegalStateException with Keycloak's reason where it refuses
     */
    public String token(TokenEndpoint endpoint) {
        return username == null ? endpoint.ofClient(client, secret) : endpoint.ofPerson(client, username, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return (username == null ? "" : username + " by ") + client;
    }
}

package org.reversementoring.demo.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** The real Keycloak with the product's realm. */
public final class KeycloakPart implements Part {
    private final KeycloakServer server;

    private KeycloakPart(KeycloakServer server) {
        this.server = server;
    }

    /** @param port 0 takes a free one */
    public static KeycloakPart start(TestRealm realm, int port) {
        return new KeycloakPart(KeycloakServer.start(realm, port));
    }

    /** The exact {@code iss} of the realm's tokens. */
    public String issuer() {
        return server.issuer();
    }

    /** Keycloak's answer to a person who signs in by its page. */
    public JsonNode signIn(String username, String password) {
        return server.signInByPage(username, password);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public CompletableFuture<String> ended() {
        return server.ended().thenApply(status -> "exit status " + status);
    }

    @Override
    public String lastLines() {
        return server.lastLines();
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.reversementoring.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** The client scope that makes a person's token one for the API; its name stands in the token's {@code scope}. */
    public static final String SCOPE = "reverse-mentoring";

    /** The client scope with the staff roles; Keycloak gives it to nobody without one. It stands in no token. */
    public static final String STAFF_SCOPE = "reverse-mentoring-staff";

    /**
     * The client scope that makes a service's token one for the API; its name stands in the token's {@code scope}.
     * Keycloak gives it only to accounts with the role {@code rm-integration}, or {@code rm-operator} for what watches.
     */
    public static final String INTEGRATION_SCOPE = "reverse-mentoring-integration";

    /** The public client of the API's documentation page. */
    public static final String DOCS_CLIENT = "reverse-mentoring-docs";

    /** The client whose service account may end people's sessions and take the product's roles away from them. */
    public static final String ACCOUNTS_CLIENT = "reverse-mentoring-accounts";

    /** The account attribute, and the claim, that says which employee this is. Only an administrator can write it. */
    public static final String EMPLOYEE_NUMBER = "employee_number";

    /**
     * The attribute by which {@code keycloak setup} knows what it may change: of the realm, its roles, client scopes
     * and clients.
     */
    static final String MARK = "reverse-mentoring.owned";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmDefinition() {}

    /**
     * A further client by which people sign in, as Keycloak's JSON: what makes its tokens ours comes from the client
     * scopes. It has no flow yet.
     */
    public static ObjectNode peopleClient(String id) {
        ObjectNode client = client(id);
        client.putArray("defaultClientScopes")
                .add("basic")
                .add("acr")
                .add(SCOPE)
                .add(STAFF_SCOPE);
        client.putArray("protocolMappers").add(clientIdMapper(id));
        return client;
    }

    /**
     * A client for checks and tests, by which people sign in with name and password and without a page. Keycloak does
     * not say then when that was, so that its tokens are not fresh enough for the acts that ask for it.
     */
    public static ObjectNode passwordClient(String id) {
        return peopleClient(id).put("publicClient", true).put("directAccessGrantsEnabled", true);
    }

    /** A client of a service that signs in as itself, as Keycloak's JSON. It has no way to show who it is yet. */
    public static ObjectNode serviceClient(String id) {
        ObjectNode client = client(id).put("publicClient", false).put("serviceAccountsEnabled", true);
        client.putArray("defaultClientScopes").add("basic").add(INTEGRATION_SCOPE);
        return client;
    }

    private static ObjectNode client(String id) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", id)
                .put("enabled", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        client.putObject("attributes")
                .put("access.token.header.type.rfc9068", "true")
                .put("access.token.signed.response.alg", "RS256")
                .put("access.token.lifespan", "300");
        client.putArray("optionalClientScopes");
        return client;
    }

    /** No mapper of Keycloak names the client of a person's token, so that each client has its name written down. */
    private static JsonNode clientIdMapper(String id) {
        for (JsonNode each : tree().path("clients")) {
            if (each.path("clientId").asText().equals(DOCS_CLIENT)) {
                ObjectNode mapper = (ObjectNode) each.path("protocolMappers").path(0);
                mapper.withObject("/config").put("claim.value", id);
                return mapper;
            }
        }
        throw new IllegalStateException("realm.json has no client " + DOCS_CLIENT);
    }

    /** The whole realm, as a tree of its own for each call. */
    static ObjectNode tree() {
        try {
            return (ObjectNode) JSON.readTree(json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("realm.json is not JSON", e);
        }
    }

    /** The whole realm, as JSON. */
    public static String json() {
        try (InputStream in = RealmDefinition.class.getResourceAsStream("realm.json")) {
            return new String(Objects.requireNonNull(in, "realm.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

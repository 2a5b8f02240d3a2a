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

    /**
     * The public client of the API's documentation page. Its protocol mappers and its attribute
     * {@code access.token.header.type.rfc9068} are what every further client of the API needs too.
     */
    public static final String DOCS_CLIENT = "reverse-mentoring-docs";

    /** The client whose service account may end people's sessions and take the product's roles away from them. */
    public static final String ACCOUNTS_CLIENT = "reverse-mentoring-accounts";

    /** The account attribute, and the claim, that says which employee this is. Only an administrator can write it. */
    public static final String EMPLOYEE_NUMBER = "employee_number";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmDefinition() {}

    /**
     * A further client whose tokens are for the API, as Keycloak's JSON: what makes them so is copied from the
     * product's own client. It has no flow, no secret and no role yet.
     */
    public static ObjectNode apiClient(String id) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", id)
                .put("enabled", true)
                .put("standardFlowEnabled", false)
                .put("fullScopeAllowed", false);
        client.putObject("attributes").put("access.token.header.type.rfc9068", "true");
        client.putArray("defaultClientScopes").add("basic").add("acr");
        client.set("protocolMappers", docsClient().get("protocolMappers"));
        for (JsonNode mapper : client.withArray("protocolMappers")) {
            if (mapper.path("name").asText().equals("client_id")) {
                mapper.withObject("/config").put("claim.value", id);
            }
        }
        return client;
    }

    private static JsonNode docsClient() {
        try {
            for (JsonNode each : JSON.readTree(json()).path("clients")) {
                if (each.path("clientId").asText().equals(DOCS_CLIENT)) {
                    return each;
                }
            }
            throw new IllegalStateException("realm.json has no client " + DOCS_CLIENT);
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

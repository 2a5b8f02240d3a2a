package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The product's own clients, and one for each integration. */
final class Clients {
    /** How long the client's access tokens live, in seconds. */
    private static final String LIFESPAN = "access.token.lifespan";
    /** By which algorithm the client's access tokens are signed, whatever the realm signs by. */
    private static final String SIGNATURE = "access.token.signed.response.alg";
    /** What the product takes where its setting RM_OIDC_ALGORITHMS says nothing else. */
    private static final Set<String> VERIFIED = Set.of("RS256", "PS256", "ES256");

    private static final String BY_SECRET = "client-secret";
    private static final Set<String> ELSEWHERE =
            Set.of("protocolMappers", "defaultClientScopes", "optionalClientScopes", "secret");

    private final AdminJson admin;
    private final RolesAndScopes scopes;
    private final ServiceRights rights;
    private final SetupRequest request;

    Clients(AdminJson admin, RolesAndScopes scopes, SetupRequest request) {
        this.admin = admin;
        this.scopes = scopes;
        this.rights = new ServiceRights(admin, scopes);
        this.request = request;
    }

    void reconcile(Changes changes) {
        for (JsonNode client : RealmDefinition.tree().path("clients")) {
            ObjectNode wanted = (ObjectNode) client;
            String id = id(wanted);
            if (id.equals(RealmDefinition.DOCS_CLIENT)) {
                addresses(wanted);
            }
            if (id.equals(RealmDefinition.ACCOUNTS_CLIENT)) {
                authenticate(wanted, request.accountsKey());
            }
            client(wanted, changes);
        }
        rights.manageUsers(changes);
        for (CallingService service : request.services()) {
            ObjectNode wanted =
                    RealmDefinition.serviceClient(service.client()).put("description", service.description());
            wanted.withObject("/attributes").put(RealmDefinition.MARK, "true");
            authenticate(wanted, service.key());
            client(wanted, changes);
            rights.give(service, changes);
        }
    }

    /** Those of realm.json serve to begin with; afterwards only what the operator names is written. */
    private void addresses(ObjectNode wanted) {
        if (!request.pages().isEmpty()) {
            ArrayNode redirects = wanted.putArray("redirectUris");
            ArrayNode origins = wanted.putArray("webOrigins");
            for (URI page : request.pages()) {
                redirects.add(page.toString().replaceFirst("/*$", "/*"));
                origins.add(page.resolve("/").toString().replaceFirst("/$", ""));
            }
        } else if (find(RealmDefinition.DOCS_CLIENT).isPresent()) {
            wanted.remove(List.of("redirectUris", "webOrigins"));
        }
    }

    private void authenticate(ObjectNode wanted, @Nullable ClientKey key) {
        if (key != null) {
            wanted.put("clientAuthenticatorType", "client-jwt");
            key.attributes().forEach(wanted.withObject("/attributes")::put);
        } else if (find(id(wanted)).isEmpty()) {
            wanted.put("clientAuthenticatorType", BY_SECRET);
        }
    }

    private void client(ObjectNode wanted, Changes changes) {
        String id = id(wanted);
        Optional<JsonNode> actual = find(id);
        if (actual.isEmpty()) {
            requireScopes(wanted);
            changes.create("client " + id, () -> admin.create("/clients", wanted));
            return;
        }
        JsonNode client = actual.get();
        Ownership.require(client, "client " + id);
        String path = path(client);
        keepWhatIsAsGood(client, wanted);
        changes.change("client " + id, Difference.of(client, wanted, ELSEWHERE), () -> {
            ObjectNode whole = Difference.merged(client, wanted, ELSEWHERE);
            whole.remove("secret");
            admin.replace(path, whole);
        });
        scopes.mappers("client " + id, path, wanted.path("protocolMappers"), changes);
        List<String> lacking =
                RolesAndScopes.missing(admin.list(path + "/default-client-scopes"), wanted.path("defaultClientScopes"));
        if (!lacking.isEmpty()) {
            requireScopes(wanted);
        }
        for (String scope : lacking) {
            changes.create("client scope " + scope + " of client " + id, () -> {
                String scopeId = admin.find("/client-scopes", "name", scope)
                        .orElseThrow()
                        .path("id")
                        .asText();
                admin.replace(path + "/default-client-scopes/" + scopeId, JsonNodeFactory.instance.objectNode());
            });
        }
    }

    private static void keepWhatIsAsGood(JsonNode client, ObjectNode wanted) {
        JsonNode actual = client.path("attributes");
        long life = actual.path(LIFESPAN).asLong();
        if (life > 0 && life <= wanted.path("attributes").path(LIFESPAN).asLong()) {
            wanted.withObject("/attributes").remove(LIFESPAN);
        }
        if (VERIFIED.contains(actual.path(SIGNATURE).asText())) {
            wanted.withObject("/attributes").remove(SIGNATURE);
        }
    }

    /** Keycloak makes a client without the scopes that it does not know, and says nothing. */
    private void requireScopes(JsonNode wanted) {
        if (admin.find("").isEmpty()) {
            return;
        }
        for (String scope : RolesAndScopes.missing(admin.list("/client-scopes"), wanted.path("defaultClientScopes"))) {
            if (!scope.startsWith(RealmDefinition.NAME)) {
                throw new KeycloakUnusableException("The realm has no client scope " + scope
                        + ", which Keycloak itself gives to every realm: restore it first. Nothing was changed.");
            }
        }
    }

    /** Which of ours sign in by a secret, or will. */
    List<String> bySecret() {
        List<String> ids = new ArrayList<>();
        if (request.accountsKey() == null) {
            ids.add(RealmDefinition.ACCOUNTS_CLIENT);
        }
        request.services().stream()
                .filter(each -> each.key() == null)
                .map(CallingService::client)
                .forEach(ids::add);
        return ids.stream()
                .filter(id -> find(id).map(client ->
                                client.path("clientAuthenticatorType").asText().equals(BY_SECRET))
                        .orElse(true))
                .toList();
    }

    /** Keycloak's secret of a client; empty where there is no such client yet. */
    Optional<Secret> known(String clientId) {
        return find(clientId).map(client -> secret(clientId));
    }

    /** Keycloak's secret of a client that exists. */
    Secret secret(String clientId) {
        JsonNode answer = admin.find(path(find(clientId).orElseThrow()) + "/client-secret")
                .orElseThrow();
        return new Secret(clientId, answer.path("value").asText());
    }

    /** The secret of a client. */
    record Secret(String client, String value) {
        /** Without the secret. */
        @Override
        public String toString() {
            return client;
        }
    }

    private Optional<JsonNode> find(String clientId) {
        return find(admin, clientId);
    }

    static Optional<JsonNode> find(AdminJson admin, String clientId) {
        return admin.find("/clients?clientId=" + AdminJson.encode(clientId), "clientId", clientId);
    }

    static String path(JsonNode client) {
        return "/clients/" + client.path("id").asText();
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }
}

package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;

/** The product's own clients, and one for each integration. */
final class Clients {
    private static final String MANAGEMENT = "realm-management";
    /** How long the client's access tokens live, in seconds. */
    private static final String LIFESPAN = "access.token.lifespan";

    private static final String BY_SECRET = "client-secret";
    private static final Set<String> ELSEWHERE =
            Set.of("protocolMappers", "defaultClientScopes", "optionalClientScopes", "secret");

    private final AdminJson admin;
    private final RolesAndScopes scopes;
    private final SetupRequest request;

    Clients(AdminJson admin, RolesAndScopes scopes, SetupRequest request) {
        this.admin = admin;
        this.scopes = scopes;
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
        manageUsers(changes);
        for (Integration integration : request.integrations()) {
            ObjectNode wanted = RealmDefinition.serviceClient(integration.client())
                    .put("description", "A service that exchanges data with reverse mentoring");
            wanted.withObject("/attributes").put(RealmDefinition.MARK, "true");
            authenticate(wanted, integration.key());
            client(wanted, changes);
            giveRole(integration.client(), changes);
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
        keepShorterLife(client, wanted);
        changes.change("client " + id, Difference.of(client, wanted, ELSEWHERE), () -> {
            ObjectNode whole = Difference.merged(client, wanted, ELSEWHERE);
            whole.remove("secret");
            admin.replace(path, whole);
        });
        scopes.mappers("client " + id, path, wanted.path("protocolMappers"), changes);
        for (String scope : RolesAndScopes.missing(
                admin.list(path + "/default-client-scopes"), wanted.path("defaultClientScopes"))) {
            changes.create("client scope " + scope + " of client " + id, () -> {
                String scopeId = admin.find("/client-scopes", "name", scope)
                        .orElseThrow()
                        .path("id")
                        .asText();
                admin.replace(path + "/default-client-scopes/" + scopeId, JsonNodeFactory.instance.objectNode());
            });
        }
    }

    private static void keepShorterLife(JsonNode client, ObjectNode wanted) {
        long life = client.path("attributes").path(LIFESPAN).asLong();
        if (life > 0 && life <= wanted.path("attributes").path(LIFESPAN).asLong()) {
            wanted.withObject("/attributes").remove(LIFESPAN);
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

    private void giveRole(String client, Changes changes) {
        String role = StaffRole.INTEGRATION.claim();
        JsonNode has = account(client)
                .map(account -> admin.list(account + "/role-mappings/realm"))
                .orElse(MissingNode.getInstance());
        if (!RolesAndScopes.missing(has, names(role)).isEmpty()) {
            changes.create(
                    "role " + role + " for the service " + client,
                    () -> admin.create(
                            account(client).orElseThrow() + "/role-mappings/realm", scopes.roles(List.of(role))));
        }
    }

    /** The accounts client's one right, and that its token may carry it. */
    private void manageUsers(Changes changes) {
        String client = RealmDefinition.ACCOUNTS_CLIENT;
        ArrayNode rights = names("manage-users");
        Optional<JsonNode> management = find(MANAGEMENT);
        String managed = management.map(m -> m.path("id").asText()).orElse("");
        JsonNode has = account(client)
                .map(account -> admin.list(account + "/role-mappings/clients/" + managed))
                .orElse(MissingNode.getInstance());
        for (JsonNode more : has) {
            if (!more.path("name").asText().equals("manage-users")) {
                changes.advise("the service " + client + " has the role "
                        + more.path("name").asText() + ", which the product does not need: take it away");
            }
        }
        if (!RolesAndScopes.missing(has, rights).isEmpty()) {
            changes.create(
                    "role manage-users for the service " + client,
                    () -> admin.create(
                            account(client).orElseThrow() + "/role-mappings/clients/" + managementId(), manage()));
        }
        JsonNode carried = find(client)
                .map(made -> admin.list(path(made) + "/scope-mappings/clients/" + managed))
                .orElse(MissingNode.getInstance());
        if (!RolesAndScopes.missing(carried, rights).isEmpty()) {
            changes.create(
                    "role manage-users of client " + client,
                    () -> admin.create(
                            path(find(client).orElseThrow()) + "/scope-mappings/clients/" + managementId(), manage()));
        }
    }

    private ArrayNode manage() {
        JsonNode role =
                admin.find("/clients/" + managementId() + "/roles/manage-users").orElseThrow();
        return JsonNodeFactory.instance.arrayNode().add(RolesAndScopes.reference(role));
    }

    private String managementId() {
        return find(MANAGEMENT).orElseThrow().path("id").asText();
    }

    private static ArrayNode names(String... names) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List.of(names).forEach(all::add);
        return all;
    }

    /** Which of ours sign in by a secret, or will. */
    List<String> bySecret() {
        List<String> ids = new ArrayList<>();
        if (request.accountsKey() == null) {
            ids.add(RealmDefinition.ACCOUNTS_CLIENT);
        }
        request.integrations().stream()
                .filter(each -> each.key() == null)
                .map(Integration::client)
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
        return admin.find("/clients?clientId=" + AdminJson.encode(clientId), "clientId", clientId);
    }

    /** The address of a client's service account. */
    private Optional<String> account(String clientId) {
        return find(clientId)
                .flatMap(client -> admin.find(path(client) + "/service-account-user"))
                .map(user -> "/users/" + user.path("id").asText());
    }

    private static String path(JsonNode client) {
        return "/clients/" + client.path("id").asText();
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }
}

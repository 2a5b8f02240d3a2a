package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reversementoring.access.StaffRole;

/** What the service accounts of our clients may. */
final class ServiceRights {
    private static final String MANAGEMENT = "realm-management";

    private final AdminJson admin;
    private final RolesAndScopes scopes;

    ServiceRights(AdminJson admin, RolesAndScopes scopes) {
        this.admin = admin;
        this.scopes = scopes;
    }

    /**
     * The one role that a service is there for.
     *
     * @throws KeycloakUnusableException where it has another already: one purpose, one client
     */
    void give(CallingService service, Changes changes) {
        String client = service.client();
        String role = service.role().claim();
        Set<String> has = new TreeSet<>();
        account(client)
                .map(account -> admin.list(account + "/role-mappings/realm"))
                .orElse(MissingNode.getInstance())
                .forEach(each -> has.add(each.path("name").asText()));
        List<String> others = Arrays.stream(StaffRole.values())
                .map(StaffRole::claim)
                .filter(other -> has.contains(other) && !other.equals(role))
                .toList();
        if (has.contains(role)) {
            others.forEach(other -> changes.advise("the service " + client + " has the role " + other + " beside "
                    + role + ": take it away, and give a client of its own to what needs it"));
        } else if (others.isEmpty()) {
            changes.create(
                    "role " + role + " for the service " + client,
                    () -> admin.create(
                            account(client).orElseThrow() + "/role-mappings/realm", scopes.roles(List.of(role))));
        } else {
            throw new KeycloakUnusableException("The service " + client + " has the role "
                    + String.join(", ", others) + " and would get " + role
                    + " beside: give each purpose a client of its own. Nothing was changed.");
        }
    }

    /** The accounts client's one right, and that its token may carry it. */
    void manageUsers(Changes changes) {
        String client = RealmDefinition.ACCOUNTS_CLIENT;
        ArrayNode rights = names("manage-users");
        Optional<JsonNode> management = Clients.find(admin, MANAGEMENT);
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
        JsonNode carried = Clients.find(admin, client)
                .map(made -> admin.list(Clients.path(made) + "/scope-mappings/clients/" + managed))
                .orElse(MissingNode.getInstance());
        if (!RolesAndScopes.missing(carried, rights).isEmpty()) {
            changes.create(
                    "role manage-users of client " + client,
                    () -> admin.create(
                            Clients.path(Clients.find(admin, client).orElseThrow()) + "/scope-mappings/clients/"
                                    + managementId(),
                            manage()));
        }
    }

    private ArrayNode manage() {
        JsonNode role =
                admin.find("/clients/" + managementId() + "/roles/manage-users").orElseThrow();
        return JsonNodeFactory.instance.arrayNode().add(RolesAndScopes.reference(role));
    }

    private String managementId() {
        return Clients.find(admin, MANAGEMENT).orElseThrow().path("id").asText();
    }

    private static ArrayNode names(String... names) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List.of(names).forEach(all::add);
        return all;
    }

    /** The address of a client's service account. */
    private Optional<String> account(String clientId) {
        return Clients.find(admin, clientId)
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
                .flatMap(client -> admin.find(Clients.path(client) + "/service-account-user"))
                .map(user -> "/users/" + user.path("id").asText());
    }
}

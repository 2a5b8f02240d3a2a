package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.reversementoring.access.StaffRole;

/** Makes an account the first programme manager: bound to an employee, with the role. */
final class FirstManagerSetup {
    private static final String ROLE = StaffRole.PROGRAMME_MANAGER.claim();

    private final AdminJson admin;
    private final RolesAndScopes scopes;

    FirstManagerSetup(AdminJson admin, RolesAndScopes scopes) {
        this.admin = admin;
        this.scopes = scopes;
    }

    void reconcile(FirstManagerAccount wanted, Changes changes) {
        // Keycloak keeps user names in lower case.
        String username = wanted.username().toLowerCase(Locale.ROOT);
        JsonNode account = admin.find("/users?exact=true&username=" + AdminJson.encode(username), "username", username)
                .orElseThrow(() -> new KeycloakUnusableException("The realm has no account " + wanted.username()
                        + " to make the first programme manager: make it first. Nothing was changed."));
        String path = "/users/" + account.path("id").asText();
        bind(account, path, wanted, changes);
        JsonNode has = admin.list(path + "/role-mappings/realm");
        if (!RolesAndScopes.missing(has, JsonNodeFactory.instance.arrayNode().add(ROLE))
                .isEmpty()) {
            changes.create(
                    "role " + ROLE + " for the account " + wanted.username(),
                    () -> admin.create(path + "/role-mappings/realm", scopes.roles(List.of(ROLE))));
        }
    }

    private void bind(JsonNode account, String path, FirstManagerAccount wanted, Changes changes) {
        String number = account.at("/attributes/" + RealmDefinition.EMPLOYEE_NUMBER + "/0")
                .asText();
        String given = wanted.number();
        if (given == null || given.equals(number)) {
            if (number.isEmpty()) {
                throw new KeycloakUnusableException("The account " + wanted.username()
                        + " has no employee number: give it with --employee-number. Nothing was changed.");
            }
            return;
        }
        if (!number.isEmpty()) {
            throw new KeycloakUnusableException("The account " + wanted.username()
                    + " is bound to another employee number already; a set-up does not change who somebody is."
                    + " Nothing was changed.");
        }
        requireFree(given);
        changes.change(
                "account " + wanted.username(),
                List.of(RealmDefinition.EMPLOYEE_NUMBER + " (none) -> " + given),
                () -> {
                    ObjectNode bound = admin.find(path).orElseThrow().deepCopy();
                    bound.withObject("/attributes")
                            .putArray(RealmDefinition.EMPLOYEE_NUMBER)
                            .add(given);
                    admin.replace(path, bound);
                });
    }

    private void requireFree(String number) {
        String query = "/users?q=" + AdminJson.encode(RealmDefinition.EMPLOYEE_NUMBER + ":\"" + number + "\"");
        for (JsonNode other : admin.list(query)) {
            if (other.at("/attributes/" + RealmDefinition.EMPLOYEE_NUMBER + "/0")
                    .asText()
                    .equals(number)) {
                throw new KeycloakUnusableException("The employee number " + number
                        + " belongs to another account of the realm. Nothing was changed.");
            }
        }
    }
}

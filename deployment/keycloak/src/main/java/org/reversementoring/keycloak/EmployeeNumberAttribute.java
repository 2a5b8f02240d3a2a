package org.reversementoring.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The account attribute that says which employee this is, in the realm's user profile. It is added to whatever the
 * profile has; every other attribute stays as it is.
 */
final class EmployeeNumberAttribute {
    private static final String PATH = "/users/profile";
    private static final String NAME = RealmDefinition.EMPLOYEE_NUMBER;

    private final AdminJson admin;
    private final boolean harden;

    EmployeeNumberAttribute(AdminJson admin, boolean harden) {
        this.admin = admin;
        this.harden = harden;
    }

    void reconcile(Changes changes) {
        Optional<JsonNode> profile = admin.find(PATH);
        JsonNode wanted = wanted();
        if (profile.isEmpty() || of(profile.get()).isEmpty()) {
            if (profile.map(p -> p.path("unmanagedAttributePolicy").asText())
                    .filter("ENABLED"::equals)
                    .isPresent()) {
                changes.advise("until now people of this realm could write attributes of their own: look at every "
                        + NAME + " that an account has already before you trust it");
            }
            changes.create("user attribute " + NAME, () -> write(wanted));
            return;
        }
        JsonNode actual = of(profile.get()).orElseThrow();
        if (!isOpen(actual)) {
            return;
        }
        boolean ours = admin.find("").map(Ownership::isOurs).orElse(true);
        if (!ours && !harden) {
            throw new KeycloakUnusableException("In this realm others than administrators can write the user attribute "
                    + NAME + ", and would choose who they are: let administrators alone edit it, or run with"
                    + " --harden-realm. Nothing was changed.");
        }
        ObjectNode mended = actual.deepCopy();
        mended.withObject("/permissions").set("edit", wanted.path("permissions").path("edit"));
        changes.change("user attribute " + NAME, Difference.of(actual, mended, Set.of()), () -> write(mended));
    }

    /** Whether others than administrators can write it; where nobody can, a directory does. */
    static boolean isOpen(JsonNode attribute) {
        for (JsonNode editor : attribute.at("/permissions/edit")) {
            if (!editor.asText().equals("admin")) {
                return true;
            }
        }
        return false;
    }

    private void write(JsonNode attribute) {
        ObjectNode profile = (ObjectNode) admin.find(PATH).orElseThrow();
        ArrayNode attributes = profile.withArray("attributes");
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).path("name").asText().equals(NAME)) {
                attributes.remove(i);
                break;
            }
        }
        attributes.add(attribute);
        admin.replace(PATH, profile);
    }

    private static Optional<JsonNode> of(JsonNode profile) {
        for (JsonNode each : profile.path("attributes")) {
            if (each.path("name").asText().equals(NAME)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** As realm.json has it. */
    private static JsonNode wanted() {
        List<JsonNode> configs = RealmDefinition.tree().findValues("kc.user.profile.config");
        try {
            return of(new ObjectMapper().readTree(configs.get(0).path(0).asText()))
                    .orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the user profile of realm.json is not JSON", e);
        }
    }
}

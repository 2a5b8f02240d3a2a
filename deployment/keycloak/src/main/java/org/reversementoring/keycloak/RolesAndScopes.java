package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The staff roles, and the client scopes with their mappers. */
final class RolesAndScopes {
    private static final String MAPPERS = "/protocol-mappers/models";

    private final AdminJson admin;

    RolesAndScopes(AdminJson admin) {
        this.admin = admin;
    }

    void reconcile(Changes changes) {
        JsonNode definition = RealmDefinition.tree();
        definition.at("/roles/realm").forEach(role -> role(role, changes));
        definition.path("clientScopes").forEach(scope -> scope(scope, changes));
        for (JsonNode mapping : definition.path("scopeMappings")) {
            if (mapping.has("clientScope")) {
                allowRoles(mapping, changes);
            }
        }
    }

    private void role(JsonNode wanted, Changes changes) {
        String name = wanted.path("name").asText();
        Optional<JsonNode> actual = admin.find("/roles/" + AdminJson.encode(name));
        if (actual.isPresent()) {
            Ownership.require(actual.get(), "role " + name);
        } else {
            changes.create("role " + name, () -> admin.create("/roles", wanted));
        }
    }

    private void scope(JsonNode wanted, Changes changes) {
        String name = wanted.path("name").asText();
        Optional<JsonNode> actual = admin.find("/client-scopes", "name", name);
        if (actual.isEmpty()) {
            changes.create("client scope " + name, () -> admin.create("/client-scopes", wanted));
            return;
        }
        JsonNode scope = actual.get();
        Ownership.require(scope, "client scope " + name);
        String path = "/client-scopes/" + scope.path("id").asText();
        Set<String> without = Set.of("protocolMappers");
        changes.change(
                "client scope " + name,
                Difference.of(scope, wanted, without),
                () -> admin.replace(path, Difference.merged(scope, wanted, without)));
        mappers("client scope " + name, path, wanted.path("protocolMappers"), changes);
    }

    /**
     * The mappers of something of ours.
     *
     * @param owner its kind and name
     * @param path its address
     */
    void mappers(String owner, String path, JsonNode wanted, Changes changes) {
        Set<String> known = new HashSet<>();
        for (JsonNode mapper : wanted) {
            String name = mapper.path("name").asText();
            known.add(name);
            String line = "mapper " + name + " of " + owner;
            admin.find(path + MAPPERS, "name", name)
                    .ifPresentOrElse(
                            actual -> changes.change(
                                    line,
                                    Difference.of(actual, mapper, Set.of()),
                                    () -> admin.replace(
                                            path + MAPPERS + "/"
                                                    + actual.path("id").asText(),
                                            Difference.merged(actual, mapper, Set.of()))),
                            () -> changes.create(line, () -> admin.create(path + MAPPERS, mapper)));
        }
        for (JsonNode mapper : admin.list(path + MAPPERS)) {
            if (!known.contains(mapper.path("name").asText())) {
                changes.advise(owner + " has a mapper " + mapper.path("name").asText()
                        + " of somebody else, which can change what tokens say: remove it where nobody knows why");
            }
        }
    }

    private void allowRoles(JsonNode mapping, Changes changes) {
        String name = mapping.path("clientScope").asText();
        Optional<JsonNode> scope = admin.find("/client-scopes", "name", name);
        JsonNode there = scope.map(made -> admin.list(rolesPath(made))).orElse(MissingNode.getInstance());
        List<String> missing = missing(there, mapping.path("roles"));
        if (!missing.isEmpty()) {
            changes.create("roles of client scope " + name + ": " + String.join(", ", missing), () -> {
                JsonNode made = admin.find("/client-scopes", "name", name).orElseThrow();
                admin.create(rolesPath(made), roles(missing));
            });
        }
    }

    private static String rolesPath(JsonNode scope) {
        return "/client-scopes/" + scope.path("id").asText() + "/scope-mappings/realm";
    }

    /** Which of the wanted names are not among those that are there. */
    static List<String> missing(JsonNode there, JsonNode wanted) {
        Set<String> names = new HashSet<>();
        there.forEach(role -> names.add(role.path("name").asText()));
        List<String> missing = new ArrayList<>();
        for (JsonNode each : wanted) {
            if (!names.contains(each.asText())) {
                missing.add(each.asText());
            }
        }
        return missing;
    }

    /** Realm roles as Keycloak wants them where they are given to something. */
    ArrayNode roles(List<String> names) {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        for (String name : names) {
            JsonNode role = admin.find("/roles/" + AdminJson.encode(name)).orElseThrow();
            roles.add(reference(role));
        }
        return roles;
    }

    static ObjectNode reference(JsonNode role) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", role.path("id").asText())
                .put("name", role.path("name").asText());
    }
}

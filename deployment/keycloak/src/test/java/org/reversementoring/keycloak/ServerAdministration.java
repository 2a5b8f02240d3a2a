package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.reversementoring.keycloak.testing.KeycloakServer;

/** A whole Keycloak server as its root sees and changes it, by plain HTTP. */
final class ServerAdministration {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PERSONAL = Set.of("id", "secret", "containerId", "access", "createdTimestamp");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private String token = "";
    /** A token of root lives a minute. */
    private long since = System.nanoTime() - 60_000_000_000L;

    ServerAdministration(URI server) {
        this.server = server;
    }

    boolean exists(String realm) {
        return send("GET", "/" + realm, null).statusCode() == 200;
    }

    void createRealm(String name, Map<String, Object> settings) {
        ObjectNode realm = JSON.valueToTree(settings);
        ok("POST", "", realm.put("realm", name).put("enabled", true));
    }

    void addClient(String realm, String id) {
        ok("POST", "/" + realm + "/clients", JSON.createObjectNode().put("clientId", id));
    }

    void addUser(String realm, String username) {
        ok(
                "POST",
                "/" + realm + "/users",
                JSON.createObjectNode()
                        .put("username", username)
                        .put("enabled", true)
                        .put("email", username + "@example.org")
                        .put("firstName", username)
                        .put("lastName", "Berg"));
    }

    void create(String realm, String path, JsonNode thing) {
        ok("POST", "/" + realm + path, thing);
    }

    void remove(String realm, String path, String field, String value) {
        ok(
                "DELETE",
                "/" + realm + path + "/"
                        + find(realm, path, field, value).path("id").asText(),
                null);
    }

    void addUser(String realm, String username, String password) {
        addUser(realm, username);
        ObjectNode credential = JSON.createObjectNode();
        ok(
                "PUT",
                account(realm, username) + "/reset-password",
                credential.put("type", "password").put("value", password).put("temporary", false));
    }

    void removeUser(String realm, String username) {
        ok("DELETE", account(realm, username), null);
    }

    void bind(String realm, String username, String number) {
        ObjectNode account = (ObjectNode) ok("GET", account(realm, username), null);
        account.withObject("/attributes")
                .putArray(RealmDefinition.EMPLOYEE_NUMBER)
                .add(number);
        ok("PUT", account(realm, username), account);
    }

    void giveRole(String realm, String username, String role) {
        ok("POST", account(realm, username) + "/role-mappings/realm", one(realm, role));
    }

    void takeRole(String realm, String username, String role) {
        ok("DELETE", account(realm, username) + "/role-mappings/realm", one(realm, role));
    }

    private JsonNode one(String realm, String role) {
        return JSON.createArrayNode().add(ok("GET", "/" + realm + "/roles/" + role, null));
    }

    private String account(String realm, String username) {
        JsonNode user = find(realm, "/users?exact=true&username=" + username, "username", username);
        return "/" + realm + "/users/" + user.path("id").asText();
    }

    ObjectNode realm(String realm) {
        return (ObjectNode) ok("GET", "/" + realm, null);
    }

    ObjectNode profile(String realm) {
        return (ObjectNode) ok("GET", "/" + realm + "/users/profile", null);
    }

    void changeProfile(String realm, Consumer<ObjectNode> change) {
        ObjectNode profile = profile(realm);
        change.accept(profile);
        ok("PUT", "/" + realm + "/users/profile", profile);
    }

    JsonNode find(String realm, String path, String field, String value) {
        for (JsonNode each : ok("GET", "/" + realm + path, null)) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " among " + path);
    }

    void change(String realm, String path, String field, String value, Consumer<ObjectNode> change) {
        change(
                realm,
                path,
                field,
                value,
                find(realm, path, field, value).path("id").asText(),
                change);
    }

    void change(String realm, String path, String field, String value, String id, Consumer<ObjectNode> change) {
        ObjectNode thing = (ObjectNode) find(realm, path, field, value);
        change.accept(thing);
        ok("PUT", "/" + realm + path + "/" + id, thing);
    }

    /** All that a set-up makes, without what is another one in every realm, in an order of its own. */
    JsonNode ours(String realm) {
        ObjectNode all = JSON.createObjectNode();
        JsonNode settings = realm(realm);
        for (Map.Entry<String, JsonNode> field : RealmDefinition.tree().properties()) {
            if (field.getValue().isValueNode() && !field.getKey().equals("realm")) {
                all.set(field.getKey(), settings.path(field.getKey()));
            }
        }
        all.put("mark", settings.path("attributes").path(RealmDefinition.MARK).asText());
        all.set("profile", profile(realm));
        ArrayNode things = all.putArray("things");
        for (String path : List.of("/roles?briefRepresentation=false", "/client-scopes", "/clients")) {
            List<JsonNode> found = new ArrayList<>();
            ok("GET", "/" + realm + path, null).forEach(each -> {
                if (Ownership.isOurs(each)) {
                    ObjectNode thing = withWhatItMayDo(realm, path, (ObjectNode) each);
                    found.add(stripped(thing));
                }
            });
            found.sort(Comparator.comparing(JsonNode::toString));
            found.forEach(things::add);
        }
        return all;
    }

    private ObjectNode withWhatItMayDo(String realm, String path, ObjectNode thing) {
        String at = "/" + realm + path + "/" + thing.path("id").asText();
        if (!path.startsWith("/roles")) {
            thing.set("scopeMappings", names(ok("GET", at + "/scope-mappings", null)));
        }
        if (thing.path("serviceAccountsEnabled").asBoolean()) {
            String user =
                    ok("GET", at + "/service-account-user", null).path("id").asText();
            thing.set("mayDo", names(ok("GET", "/" + realm + "/users/" + user + "/role-mappings", null)));
        }
        return thing;
    }

    private static JsonNode names(JsonNode mappings) {
        ArrayNode names = JSON.createArrayNode();
        mappings.findValuesAsText("name").stream()
                .filter(name -> !name.startsWith("default-roles-"))
                .sorted()
                .forEach(names::add);
        return names;
    }

    /** Everything of the realm that a set-up did not make. */
    JsonNode everythingElse(String realm) {
        return everything(realm, false);
    }

    JsonNode everything(String realm) {
        return everything(realm, true);
    }

    private JsonNode everything(String realm, boolean withOurs) {
        ObjectNode all = JSON.createObjectNode();
        all.set("realm", realm(realm));
        ObjectNode profile = profile(realm);
        all.set("profile", profile);
        ArrayNode attributes = profile.withArray("attributes");
        for (int i = attributes.size() - 1; i >= 0 && !withOurs; i--) {
            if (attributes.get(i).path("name").asText().equals(RealmDefinition.EMPLOYEE_NUMBER)) {
                attributes.remove(i);
            }
        }
        for (String path : List.of(
                "/roles?briefRepresentation=false",
                "/client-scopes",
                "/clients",
                "/authentication/required-actions",
                "/default-default-client-scopes",
                "/default-optional-client-scopes")) {
            List<JsonNode> found = new ArrayList<>();
            ok("GET", "/" + realm + path, null).forEach(each -> {
                if (withOurs || !Ownership.isOurs(each)) {
                    found.add(each);
                }
            });
            found.sort(Comparator.comparing(each -> each.path("id").asText()));
            found.forEach(all.putArray(path)::add);
        }
        return all;
    }

    private static JsonNode stripped(JsonNode thing) {
        if (thing.isObject()) {
            ObjectNode object = (ObjectNode) thing;
            object.remove(PERSONAL);
            object.withObject("/attributes").remove("client.secret.creation.time");
            if (object.path("attributes").isEmpty()) {
                object.remove("attributes");
            }
            for (JsonNode mapper : object.path("protocolMappers")) {
                ((ObjectNode) mapper).remove("id");
            }
            for (String field : List.of("defaultClientScopes", "optionalClientScopes")) {
                if (object.has(field)) {
                    object.set(field, scopes(object.path(field)));
                }
            }
            if (object.has("protocolMappers")) {
                List<JsonNode> mappers = new ArrayList<>();
                object.path("protocolMappers").forEach(mappers::add);
                mappers.sort(Comparator.comparing(mapper -> mapper.path("name").asText()));
                object.putArray("protocolMappers").addAll(mappers);
            }
        }
        return thing;
    }

    /** Keycloak adds one by itself to a service that is made over its administration, and not to an imported one. */
    private static JsonNode scopes(JsonNode names) {
        ArrayNode scopes = JSON.createArrayNode();
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.asText()));
        all.stream().filter(name -> !name.equals("service_account")).sorted().forEach(scopes::add);
        return scopes;
    }

    private JsonNode ok(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        if (System.nanoTime() - since > 30_000_000_000L) {
            token = TokenEndpoint.of(server + "/realms/master")
                    .ofPerson("admin-cli", KeycloakServer.ROOT.username(), KeycloakServer.ROOT.password());
            since = System.nanoTime();
        }
        return token;
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

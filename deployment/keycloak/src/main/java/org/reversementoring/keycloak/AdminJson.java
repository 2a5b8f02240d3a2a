package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A realm's administration as JSON trees, over Keycloak's admin client. Trees and not its classes: what a newer
 * Keycloak keeps and this client does not know yet has to survive being read and written back.
 */
final class AdminJson {
    /** One address of the administration. */
    public interface Resource {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        JsonNode read();

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        Response create(JsonNode body);

        @PUT
        @Consumes(MediaType.APPLICATION_JSON)
        Response replace(JsonNode body);
    }

    private final AdministratorSession session;
    private final String realms;
    private final String base;
    private final URI discovery;

    AdminJson(AdministratorSession session, URI server, String realm) {
        this.session = session;
        String root = server.toString().replaceFirst("/+$", "");
        this.realms = root + "/admin/realms";
        this.base = realms + "/" + encode(realm);
        this.discovery = URI.create(root + "/realms/" + encode(realm) + "/.well-known/openid-configuration");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @return empty where there is nothing at this address */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(at(path).read());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** A list; empty where its owner does not exist yet. */
    JsonNode list(String path) {
        return find(path).orElse(JsonNodeFactory.instance.arrayNode());
    }

    /** The one of a list whose field has this value. */
    Optional<JsonNode> find(String path, String field, String value) {
        for (JsonNode each : list(path)) {
            if (each.path(field).asText().equals(value)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    void create(String path, JsonNode body) {
        done(at(path).create(body));
    }

    void replace(String path, JsonNode body) {
        done(at(path).replace(body));
    }

    void createRealm(JsonNode body) {
        done(session.keycloak().proxy(Resource.class, URI.create(realms)).create(body));
        session.signInAnew();
    }

    /** What the realm says of itself to everybody. */
    JsonNode discovery() {
        return session.keycloak().proxy(Resource.class, discovery).read();
    }

    private Resource at(String path) {
        return session.keycloak().proxy(Resource.class, URI.create(base + path));
    }

    private static void done(Response answer) {
        if (answer.getStatus() >= 400) {
            throw new WebApplicationException(answer);
        }
        answer.close();
    }
}

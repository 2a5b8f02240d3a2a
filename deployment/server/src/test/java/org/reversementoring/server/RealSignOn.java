package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.TokenEndpoint;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;

/**
 * A real Keycloak whose realm a test administers, and into which it brings keys of its own: with them it signs what
 * Keycloak itself would never sign. A second realm of the same make stands beside it.
 */
record RealSignOn(KeycloakServer keycloak) {
    static final String PERSON = "T0000001";
    static final String MANAGER = "T0000002";
    static final TestRealm REALM = TestRealm.empty()
            .with(user("anna", PERSON), user("mara", MANAGER, StaffRole.PROGRAMME_MANAGER), user("nobody", null))
            .withAdministrator()
            .withNeighbour();

    private static final String KEYS = "components?type=org.keycloak.keys.KeyProvider";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TestUser user(String name, String number, StaffRole... roles) {
        return new TestUser(name, TestRealm.PASSWORD, name, "Berg", name + "@example.org", number, Set.of(roles));
    }

    /** The product, with this sign-on. */
    RunningProduct product(Path folder, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(more);
        settings.put("RM_OIDC_ISSUER", keycloak.issuer());
        return new RunningProduct(folder, settings);
    }

    TokenEndpoint neighbour() {
        return TokenEndpoint.of(keycloak.url() + "/realms/" + TestRealm.NEIGHBOUR);
    }

    /** What Keycloak answers to a person who signs in: access, refresh and ID token. */
    JsonNode signIn(String username) {
        return signIn(TestRealm.CLIENT, username);
    }

    JsonNode signIn(String client, String username) {
        return granted(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                username,
                "password",
                TestRealm.PASSWORD,
                "scope",
                "openid"));
    }

    /** As at the documentation page. */
    JsonNode signInByPage(String username) {
        JsonNode answer = keycloak.signInByPage(username, TestRealm.PASSWORD);
        assertThat(answer.has("access_token")).as("%s", answer.path("error")).isTrue();
        return answer;
    }

    JsonNode refreshByPage(String refreshToken) {
        return granted(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                RealmDefinition.DOCS_CLIENT,
                "refresh_token",
                refreshToken));
    }

    private JsonNode granted(Map<String, String> form) {
        JsonNode answer = keycloak.tokens().ask(form);
        assertThat(answer.has("access_token")).as("%s", answer.path("error")).isTrue();
        return answer;
    }

    /** A key of the realm's that we know the private half of, under the id that Keycloak gives it. */
    RSAKey bringKey(String name, int priority) throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).generate();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(own.toPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        administer("POST", "components", component(name, "rsa", priority, true, pem));
        for (JWK key : JWKSet.load(keycloak.jwks().toURL()).getKeys()) {
            if (key instanceof RSAKey rsa && rsa.getModulus().equals(own.getModulus())) {
                return new RSAKey.Builder(own).keyID(rsa.getKeyID()).build();
            }
        }
        throw new IllegalStateException("Keycloak does not publish the key " + name);
    }

    /** The realm no longer knows the key. */
    void disableKey(String name) throws Exception {
        for (JsonNode key : administer("GET", KEYS, null)) {
            if (key.path("name").asText().equals(name)) {
                administer("DELETE", "components/" + key.path("id").asText(), null);
            }
        }
    }

    private static JsonNode component(String name, String provider, int priority, boolean enabled, String pem) {
        return JSON.valueToTree(Map.of(
                "name",
                name,
                "providerId",
                provider,
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "config",
                Map.of(
                        "priority",
                        new String[] {"" + priority},
                        "enabled",
                        new String[] {"" + enabled},
                        "active",
                        new String[] {"true"},
                        "algorithm",
                        new String[] {"RS256"},
                        "privateKey",
                        new String[] {pem})));
    }

    /** A call of Keycloak's administration of the realm. */
    JsonNode administer(String method, String path, JsonNode body) throws IOException, InterruptedException {
        String token = keycloak.tokens().ofPerson("admin-cli", TestRealm.ADMINISTRATOR, TestRealm.PASSWORD);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(keycloak.url() + "/admin/realms/" + RealmDefinition.NAME + "/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /** A real token's claims with a change, signed anew. */
    static String forge(
            String real, RSAKey key, Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims)
            throws Exception {
        JWSHeader.Builder head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
        header.accept(head);
        JWTClaimsSet.Builder body =
                new JWTClaimsSet.Builder(SignedJWT.parse(real).getJWTClaimsSet());
        claims.accept(body);
        SignedJWT token = new SignedJWT(head.build(), body.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}

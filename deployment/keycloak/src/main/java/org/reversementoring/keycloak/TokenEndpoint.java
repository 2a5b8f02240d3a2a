package org.reversementoring.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.reversementoring.outgoing.BoundedAnswer;

/** The token endpoint of a realm. */
public final class TokenEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI uri;

    /** @param issuer such as {@code https://sso.example.com/realms/reverse-mentoring} */
    public static TokenEndpoint of(String issuer) {
        return new TokenEndpoint(URI.create(issuer + "/protocol/openid-connect/token"));
    }

    private TokenEndpoint(URI uri) {
        this.uri = uri;
    }

    /** The answer of Keycloak, granted or refused; a refusal has the field {@code error}. */
    public JsonNode ask(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(
                    BoundedAnswer.await(http.sendAsync(request, BoundedAnswer.ofAtMost(MAX_BYTES)), PATIENCE)
                            .body());
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("the token endpoint does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    /**
     * An access token of a person, by the password grant.
     *
     * @throws IllegalStateException with Keycloak's reason where it refuses
     */
    public String ofPerson(String clientId, String username, String password) {
        return accessToken(ask(
                Map.of("grant_type", "password", "client_id", clientId, "username", username, "password", password)));
    }

    /**
     * An access token of a service for itself.
     *
     * @throws IllegalStateException with Keycloak's reason where it refuses
     */
    public String ofClient(String clientId, String secret) {
        return accessToken(
                ask(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)));
    }

    private static String accessToken(JsonNode answer) {
        if (!answer.hasNonNull("access_token")) {
            throw new IllegalStateException("Keycloak gives no token: "
                    + answer.path("error").asText() + ", "
                    + answer.path("error_description").asText());
        }
        return answer.get("access_token").asText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

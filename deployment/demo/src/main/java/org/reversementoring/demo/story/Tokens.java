package org.reversementoring.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of real Keycloak users by the password grant, asked for anew before they expire. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI endpoint;
    private final String client;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> known = new HashMap<>();

    private record Token(String value, long expiresAtNanos) {}

    /** @param client a public client that may use the password grant */
    public Tokens(URI endpoint, String client, HttpClient http) {
        this.endpoint = endpoint;
        this.client = client;
        this.http = http;
    }

    /** A token that is valid for another minute at least. */
    public String of(Login login) {
        Token token = known.get(login.username());
        if (token == null || token.expiresAtNanos() - System.nanoTime() < MARGIN.toNanos()) {
            token = ask(login);
            known.put(login.username(), token);
        }
        return token.value();
    }

    private Token ask(Login login) {
        long now = System.nanoTime();
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        login.username(),
                        "password",
                        login.password())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            JsonNode answer = json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.hasNonNull("access_token")) {
                throw new StepFailedException("Keycloak gives " + login.username() + " no token: "
                        + answer.path("error_description")
                                .asText(answer.path("error").asText()));
            }
            return new Token(
                    answer.get("access_token").asText(),
                    now + Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted while waiting for Keycloak", e);
        }
    }
}

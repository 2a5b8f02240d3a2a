package org.reversementoring.workday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.workday.Credentials.Basic;
import org.reversementoring.workday.Credentials.ClientCredentials;
import org.reversementoring.workday.Credentials.JwtBearer;
import org.reversementoring.workday.Credentials.RefreshToken;

/**
 * The Authorization header. One access token serves all threads. It is kept until it is about to end or Workday no
 * longer takes it: tenants may leave out when it ends. Who needs a new one while one is being fetched waits for that
 * one.
 */
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Exchange exchange;
    private final @Nullable URI tokenUrl;
    private final Credentials credentials;
    private final String alias;
    private final Clock clock;
    private @Nullable Access access;

    /** @param until null where Workday did not say when it ends */
    private record Access(String token, @Nullable Instant until) {
        boolean isGood(Instant now) {
            return until == null || now.isBefore(until);
        }

        @Override
        public String toString() {
            return "Access[until " + until + "]";
        }
    }

    SignIn(Exchange exchange, @Nullable URI tokenUrl, Credentials credentials, String alias, Clock clock) {
        this.exchange = exchange;
        this.tokenUrl = tokenUrl;
        this.credentials = credentials;
        this.alias = alias;
        this.clock = clock;
    }

    synchronized String header() {
        if (credentials instanceof Basic basic) {
            return basic(basic.user(), basic.password());
        }
        Access present = access;
        if (present == null || !present.isGood(clock.instant())) {
            present = fetch();
            access = present;
        }
        return "Bearer " + present.token();
    }

    /**
     * Drops the access token that Workday refused, so that the next header has a fresh one. Answers false where there
     * is none to renew.
     *
     * @param refused the header that was sent; where another thread renewed it meanwhile, nothing is dropped
     */
    synchronized boolean renew(String refused) {
        if (credentials instanceof Basic) {
            return false;
        }
        if (access != null && refused.equals("Bearer " + access.token())) {
            access = null;
        }
        return true;
    }

    private Access fetch() {
        if (credentials instanceof RefreshToken client) {
            return client.tokens().alone(() -> refresh(client));
        }
        if (credentials instanceof JwtBearer client) {
            return granted(post(
                    client.clientId(),
                    client.clientSecret(),
                    form(
                            "urn:ietf:params:oauth:grant-type:jwt-bearer",
                            "assertion",
                            Assertion.of(client, clock.instant()))));
        }
        ClientCredentials client = (ClientCredentials) credentials;
        return granted(post(client.clientId(), client.clientSecret(), form("client_credentials", "", "")));
    }

    /** A token that was replaced by another node since it was read is tried again once, as it is now. */
    private Access refresh(RefreshToken client) {
        String used = client.tokens().current();
        Exchange.Answer answer = post(client.clientId(), client.clientSecret(), refreshing(used));
        if (error(body(answer)).equals("invalid_grant")) {
            String newest = client.tokens().current();
            if (!newest.equals(used)) {
                used = newest;
                answer = post(client.clientId(), client.clientSecret(), refreshing(newest));
            }
        }
        Access granted = granted(answer);
        String replacement = body(answer).path("refresh_token").asText("");
        if (!replacement.isEmpty() && !replacement.equals(used)) {
            client.tokens().replacedBy(replacement);
        }
        return granted;
    }

    private Map<String, String> refreshing(String token) {
        return form("refresh_token", "refresh_token", token);
    }

    private Map<String, String> form(String grant, String name, String value) {
        Map<String, String> form = new LinkedHashMap<>();
        if (!alias.isEmpty()) {
            form.put("tenant_alias", alias);
        }
        form.put("grant_type", grant);
        if (!name.isEmpty()) {
            form.put(name, value);
        }
        return form;
    }

    private Exchange.Answer post(String clientId, String clientSecret, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(Objects.requireNonNull(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!clientSecret.isEmpty()) {
            request.header("Authorization", basic(clientId, clientSecret));
        }
        return exchange.send(request.build(), LONGEST_ANSWER, PATIENCE);
    }

    private Access granted(Exchange.Answer answer) {
        JsonNode body = body(answer);
        if (answer.status() == 503) {
            throw new TryAgainException(
                    "The token endpoint answered 503: Workday is out, or the tenant in the token URL is wrong.",
                    Answers.retryAfter(answer.retryAfter()));
        }
        Answers.failUnlessOk(
                "The token endpoint", answer.status(), answer.retryAfter(), error(body), advice(answer.status()));
        String token = body.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new DirectoryRejectedException("The token endpoint answered without an access_token.");
        }
        return new Access(token, until(body.path("expires_in").asText("")));
    }

    /** A little before its end, so that a call on its way does not meet it. */
    private @Nullable Instant until(String seconds) {
        if (!seconds.matches("\\d{1,9}")) {
            return null;
        }
        Duration lifetime = Duration.ofSeconds(Long.parseLong(seconds));
        Duration tenth = lifetime.dividedBy(10);
        return clock.instant().plus(lifetime.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN));
    }

    private String advice(int status) {
        return switch (status) {
            case 400 ->
                credentials instanceof RefreshToken
                        ? "The refresh token is dead, or the client may not use it: make a new one in Workday and put it into the settings."
                        : credentials instanceof JwtBearer
                                ? "Is the key's certificate in the API client, is the integration user right, and is this machine's clock?"
                                : "May the API client use this grant?";
            case 401 -> "Are client and secret right, and is the integration user's account active?";
            case 404 -> "Is the token URL right? View API Clients shows it.";
            default -> "Is the token URL that of the tenant?";
        };
    }

    private static JsonNode body(Exchange.Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body == null ? JSON.createObjectNode() : body;
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    /** The OAuth error code, if it is one: nothing else of the answer is repeated. */
    private static String error(JsonNode body) {
        String code = body.path("error").asText("");
        return code.matches("[a-z_]{1,40}") ? code : "";
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}

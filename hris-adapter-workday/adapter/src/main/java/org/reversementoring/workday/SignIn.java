package org.reversementoring.workday;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.workday.Credentials.Basic;
import org.reversementoring.workday.Credentials.ClientCredentials;
import org.reversementoring.workday.Credentials.RefreshToken;

/**
 * The Authorization header. An access token is kept until Workday no longer takes it: tenants may leave out when it
 * ends.
 */
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Client client;
    private final @Nullable URI tokenUrl;
    private final Credentials credentials;
    private @Nullable String accessToken;

    SignIn(Client client, WorkdaySettings settings) {
        this.client = client;
        this.tokenUrl = settings.tokenUrl();
        this.credentials = settings.credentials();
    }

    synchronized String header() {
        if (credentials instanceof Basic basic) {
            return basic(basic.user(), basic.password());
        }
        if (accessToken == null) {
            accessToken = fetch();
        }
        return "Bearer " + accessToken;
    }

    /** Drops the access token, so that the next header has a fresh one. Answers false where there is none to renew. */
    synchronized boolean renew() {
        accessToken = null;
        return !(credentials instanceof Basic);
    }

    private String fetch() {
        if (credentials instanceof RefreshToken refresh) {
            Form form = new Form("grant_type", "refresh_token")
                    .param("refresh_token", refresh.tokens().current());
            JsonNode answer = post(basic(refresh.clientId(), refresh.clientSecret()), form);
            String replacement = answer.path("refresh_token").asText("");
            if (!replacement.isEmpty() && !replacement.equals(refresh.tokens().current())) {
                refresh.tokens().replacedBy(replacement);
            }
            return token(answer);
        }
        ClientCredentials client = (ClientCredentials) credentials;
        return token(
                post(basic(client.clientId(), client.clientSecret()), new Form("grant_type", "client_credentials")));
    }

    private JsonNode post(String authorization, Form form) {
        try (Response response = client.target(Objects.requireNonNull(tokenUrl))
                .request(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .post(Entity.form(form))) {
            JsonNode body = body(response);
            int status = response.getStatus();
            if (status == 200) {
                return body;
            }
            if (status == 404) {
                throw new DirectoryRejectedException("The token endpoint answered 404. Is the token URL right?");
            }
            Answers.failUnlessOk("The token endpoint", response, error(body));
            throw new DirectoryRejectedException("The token endpoint answered " + status + " instead of a token.");
        }
    }

    private static JsonNode body(Response response) {
        try (InputStream in = response.readEntity(InputStream.class)) {
            return JSON.readTree(in.readNBytes(LONGEST_ANSWER));
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new TryAgainException("The connection to the token endpoint broke.", null);
        }
    }

    /** The OAuth error code, if it is one: nothing else of the answer is repeated. */
    private static String error(JsonNode body) {
        String code = body.path("error").asText("");
        return code.matches("[a-z_]{1,40}") ? code : "";
    }

    private static String token(JsonNode answer) {
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new DirectoryRejectedException("The token endpoint answered without an access_token.");
        }
        return token;
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}

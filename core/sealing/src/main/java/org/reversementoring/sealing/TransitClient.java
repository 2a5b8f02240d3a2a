package org.reversementoring.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.reversementoring.outgoing.BoundedAnswer;
import org.reversementoring.outgoing.OnlyReference;

/**
 * One call of the transit engine. Answers are taken as foreign input: bounded in time and length, and nothing of them
 * is repeated in a message.
 */
final class TransitClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 128 * 1024;

    private final TransitSettings settings;
    private final Duration patience;
    private final OnlyReference<HttpClient> client;

    /** @param patience for one whole call, from connecting to the end of the answer */
    TransitClient(TransitSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client = new OnlyReference<>(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build());
    }

    /** Answers the field {@code data}; an empty object where there is none. */
    JsonNode post(String path, Map<String, ?> body) {
        HttpResponse<byte[]> answer = send(request(path, body));
        JsonNode json = parsed(answer.body());
        int status = answer.statusCode();
        if (status == 204) {
            return JSON.createObjectNode();
        }
        if (status != 200) {
            throw new KeysUnavailableException(this + " " + refusal(status, json));
        }
        return json.path("data");
    }

    private HttpRequest request(String path, Map<String, ?> body) {
        String base = settings.url().toString().replaceAll("/+$", "");
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(base + "/v1/" + settings.mount() + "/" + path))
                    .header("Content-Type", "application/json")
                    .header("X-Vault-Request", "true")
                    .header("X-Vault-Token", settings.token().get())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (!settings.namespace().isEmpty()) {
                request.header("X-Vault-Namespace", settings.namespace());
            }
            return request.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that cannot be written", e);
        } catch (IllegalArgumentException e) {
            // Its message quotes the token.
            throw new KeysUnavailableException(
                    "The token for " + this + " is none: it holds characters that no token has.");
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        HttpClient open = client.get()
                .orElseThrow(() -> new KeysUnavailableException(this + " is asked no more: the product ends."));
        try {
            return BoundedAnswer.await(open.sendAsync(request, BoundedAnswer.ofAtMost(LONGEST_ANSWER)), patience);
        } catch (TimeoutException e) {
            throw new KeysUnavailableException(this + " did not answer within " + patience.toSeconds() + " s.");
        } catch (IOException e) {
            throw new KeysUnavailableException(this + " cannot be reached, or broke off its answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailableException("Waiting for " + this + " was interrupted.");
        }
    }

    private JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private String refusal(int status, JsonNode answer) {
        String errors = answer.path("errors").toString();
        return switch (status) {
            case 400 -> {
                if (errors.contains("key not found")) {
                    yield "has no key " + settings.key() + ": create it with type=aes256-gcm96 derived=true.";
                }
                if (errors.contains("too old")) {
                    yield "no longer unwraps a version in use: lower min_decryption_version, run keys rotate-kek, then"
                            + " raise it.";
                }
                yield "refuses (400): what was wrapped was wrapped by another key or for another owner.";
            }
            case 403 -> "refuses the token (403): renew it, and look at its policy and namespace.";
            case 404 -> "has no transit engine at " + settings.mount() + " (404).";
            case 429 -> "has too many calls (429).";
            case 503 -> "is sealed or starting (503): unseal it.";
            default -> "answers " + status + ".";
        };
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "The transit engine " + settings;
    }
}

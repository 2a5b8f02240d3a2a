package org.reversementoring.demo.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of the product's public REST API, each in somebody's name. No call waits longer than a minute. */
public final class Rest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI base;
    private final Tokens tokens;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /** @param base with a slash at the end */
    public Rest(URI base, Tokens tokens, HttpClient http) {
        this.base = base;
        this.tokens = tokens;
        this.http = http;
    }

    public Answer get(Login who, String path) {
        return send(who, "GET", path, null, "application/json", "");
    }

    /** The representation of a media type other than JSON. */
    public Answer get(Login who, String path, String mediaType) {
        return send(who, "GET", path, null, mediaType, "");
    }

    /** @param body a map or a list, written as JSON; null for none */
    public Answer post(Login who, String path, @Nullable Object body) {
        return send(who, "POST", path, body, "application/json", "");
    }

    public Answer put(Login who, String path, @Nullable Object body) {
        return send(who, "PUT", path, body, "application/json", "");
    }

    public Answer delete(Login who, String path) {
        return send(who, "DELETE", path, null, "application/json", "");
    }

    /** POST with the ETag that was read before. */
    public Answer post(Login who, String path, @Nullable Object body, String etag) {
        return send(who, "POST", path, body, "application/json", etag);
    }

    /** PUT with the ETag that was read before. */
    public Answer put(Login who, String path, @Nullable Object body, String etag) {
        return send(who, "PUT", path, body, "application/json", etag);
    }

    /** Everything in a paged list. */
    public List<JsonNode> list(Login who, String path) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=100" + after;
            JsonNode answer = get(who, page).expect(200).json();
            answer.path("items").forEach(all::add);
            after = answer.hasNonNull("next") ? "&after=" + answer.get("next").asText() : "";
        } while (!after.isEmpty());
        return all;
    }

    private Answer send(Login who, String method, String path, @Nullable Object body, String accept, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Accept", accept)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        try {
            return Answer.of(method + " " + path, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted while waiting for the product", e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A JSON object of alternating names and values, in this order; a null value is left out. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put((String) Objects.requireNonNull(namesAndValues[i]), value);
            }
        }
        return object;
    }
}

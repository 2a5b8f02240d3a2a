package org.reversementoring.privacycheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls of the public API, each in the name of a part. No answer is waited for longer than a minute. */
final class Calls {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;

    private final Deployment deployment;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    Calls(Deployment deployment) {
        this.deployment = deployment;
    }

    Reply get(Part who, String path) {
        return send(who, "GET", path, null, "");
    }

    Reply post(Part who, String path, @Nullable Object body) {
        return send(who, "POST", path, body, "");
    }

    Reply put(Part who, String path, @Nullable Object body) {
        return send(who, "PUT", path, body, "");
    }

    /** POST or PUT of the version that a GET of {@code read} answers now. */
    Reply change(Part who, String method, String path, @Nullable Object body, String read) {
        return send(who, method, path, body, get(who, read).expect(200).etag());
    }

    /** @param body a map or list, written as JSON; null for none */
    Reply send(Part who, String method, String path, @Nullable Object body, String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(deployment.api().resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + deployment.tokens().apply(who))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        String call = method + " " + path + " as " + who;
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            while (answer.statusCode() == TOO_MANY) {
                Thread.sleep(pause(answer).toMillis());
                answer = http.send(request.build(), BodyHandlers.ofString());
            }
            return new Reply(call, answer.statusCode(), headers(answer), answer.body());
        } catch (IOException e) {
            throw new StageException(call + " was not answered: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageException("interrupted");
        }
    }

    /** The check has limits like any caller; a minute at most, whatever the answer says. */
    private static Duration pause(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("1");
        return seconds.matches("[1-9]|[1-5]\\d") ? Duration.ofSeconds(Long.parseLong(seconds)) : LIMIT;
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A JSON object of alternating names and values; a null value is left out. */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
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

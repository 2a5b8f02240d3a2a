package org.reversementoring.workday;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.spi.DirectoryUnavailableException;
import org.reversementoring.workday.RestSettings.Service;
import org.reversementoring.workday.WorkdaySettings.Limits;

/**
 * Calls of the tenant's REST services. What may be repeated is tried again with pauses; what makes something is sent
 * once. A token that Workday no longer takes is renewed once.
 */
final class RestCalls {
    /** An answer may take long where Workday is slow; nobody waits for these calls. */
    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofMinutes(3),
            8 * 1024 * 1024,
            5,
            Duration.ofSeconds(1));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestSettings settings;
    private final WorkdayTenant tenant;
    private final Limits limits;

    RestCalls(RestSettings settings, WorkdayTenant tenant, Limits limits) {
        this.settings = settings;
        this.tenant = tenant;
        this.limits = limits;
    }

    /**
     * A part of an address.
     *
     * @param path percent-encoded parts, such as {@code workers/Employee_ID=21001}
     * @param what the same for messages, without ids
     */
    record Resource(Service service, String path, String what) {}

    /** One part of a path or a value of a query, percent-encoded. */
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    RestSettings settings() {
        return settings;
    }

    /** Only signs in. */
    void signIn() {
        tries(() -> tenant.signIn().header());
    }

    /** What is there; empty for 404, which may also mean that it is hidden or that the version is not served. */
    Optional<JsonNode> find(Resource resource, Map<String, String> query) {
        Exchange.Answer answer = tries(() -> once("GET", address(resource, query), null));
        return answer.status() == 404 ? Optional.empty() : Optional.of(read(resource, answer));
    }

    /** What is there. */
    JsonNode get(Resource resource, Map<String, String> query) {
        return read(resource, tries(() -> once("GET", address(resource, query), null)));
    }

    /** Writes what comes out the same when it is written again. */
    JsonNode put(Resource resource, Map<String, ?> body) {
        return read(resource, tries(() -> once("PUT", address(resource, Map.of()), body)));
    }

    /**
     * Makes something, at most once.
     *
     * @throws DirectoryUnavailableException where it is not known whether it was made: there was no answer, or one that
     *     says it is a success and cannot be read
     */
    JsonNode post(Resource resource, Map<String, ?> body) {
        signIn();
        Exchange.Answer answer;
        try {
            answer = once("POST", address(resource, Map.of()), body);
        } catch (TryAgainException | TooLongAnswerException e) {
            throw notKnown(e.getMessage());
        }
        if (answer.status() / 100 == 2 && !parsed(answer.body()).isObject()) {
            throw notKnown("Workday's " + name(resource) + " answered " + answer.status() + " without a JSON object.");
        }
        return read(resource, answer);
    }

    private static DirectoryUnavailableException notKnown(@Nullable String why) {
        return new DirectoryUnavailableException(
                why + " It is not sent again before somebody looked whether it was taken.");
    }

    private <T> T tries(Supplier<T> attempt) {
        return new Tries(limits, new Deadline(limits.total())).run(attempt);
    }

    private URI address(Resource resource, Map<String, String> query) {
        String encoded = new TreeMap<>(query)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return settings.address(resource.service(), resource.path() + (encoded.isEmpty() ? "" : "?" + encoded));
    }

    private Exchange.Answer once(String method, URI address, @Nullable Map<String, ?> body) {
        return tenant.pace().run(() -> {
            String authorization = tenant.signIn().header();
            Exchange.Answer answer = send(method, address, body, authorization);
            if (answer.status() == 401 && tenant.signIn().renew(authorization)) {
                answer = send(method, address, body, tenant.signIn().header());
            }
            if (Answers.mayPass(answer.status())) {
                throw new TryAgainException(
                        "Workday answered " + answer.status() + ".", Answers.retryAfter(answer.retryAfter()));
            }
            return answer;
        });
    }

    private Exchange.Answer send(String method, URI address, @Nullable Map<String, ?> body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Authorization", authorization);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(written(body)));
        }
        return tenant.exchange().send(request.build(), (int) limits.maxBytes(), limits.silence());
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that cannot be written", e);
        }
    }

    /** An error may also hide in an answer that says it is a success. */
    private JsonNode read(Resource resource, Exchange.Answer answer) {
        String what = name(resource);
        boolean success = answer.status() / 100 == 2;
        JsonNode body = parsed(answer.body());
        if (!success || body.hasNonNull("error")) {
            throw RestRefusal.of(what, resource.service(), answer.status(), body);
        }
        if (!body.isObject()) {
            throw new DirectoryRejectedException(
                    "Workday's " + what + " answered no JSON object. Is the API URL that of the services host?");
        }
        return body;
    }

    private String name(Resource resource) {
        return settings.name(resource.service()) + " " + resource.what();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}

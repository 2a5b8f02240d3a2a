package org.reversementoring.workday.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The REST services in their three forms: {@code /ccx/api/{service}/{version}/{tenant}/…} (for Common also
 * {@code /ccx/api/v1/{tenant}/…}), the same without {@code /ccx}, and that of the gateway,
 * {@code /{service}/{version}/…}, where the access token tells the tenant.
 */
final class RestEndpoint {
    private static final Pattern OLD = Pattern.compile("((?:/ccx)?/api/v1/([^/]+))/(.+)");
    private static final Pattern CURRENT = Pattern.compile("((?:/ccx)?/api/([A-Za-z]+)/(v\\d+)/([^/]+))/(.+)");
    private static final Pattern GATEWAY = Pattern.compile("(/(common|staffing|talentManagement)/(v\\d+))/(.+)");

    private final Tenant tenant;
    private final Tokens tokens;
    private final RestApi api;
    private final Supplier<URI> home;
    private final WorkerResources workers;
    private final SkillResources skills;
    private final MentorshipResources mentorships;

    RestEndpoint(
            Tenant tenant,
            Tokens tokens,
            RestApi api,
            Supplier<URI> home,
            WorkerResources workers,
            SkillResources skills,
            MentorshipResources mentorships) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.api = api;
        this.home = home;
        this.workers = workers;
        this.skills = skills;
        this.mentorships = mentorships;
    }

    /** Answers 404 to whatever is no REST path either. */
    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Matcher old = OLD.matcher(path);
        if (old.matches() && tenant.name().equals(old.group(2))) {
            serve(exchange, "common", "v1", old.group(1), old.group(3));
            return;
        }
        Matcher current = CURRENT.matcher(path);
        if (current.matches() && tenant.name().equals(current.group(4))) {
            serve(exchange, current.group(2), current.group(3), current.group(1), current.group(5));
            return;
        }
        Matcher gateway = GATEWAY.matcher(path);
        if (gateway.matches()) {
            serve(exchange, gateway.group(2), gateway.group(3), gateway.group(1), gateway.group(4));
            return;
        }
        throw Refusal.notFound();
    }

    private void serve(HttpExchange exchange, String service, String version, String base, String rest)
            throws IOException {
        String bearer = Exchanges.authorization(exchange, "Bearer");
        if (bearer == null || !tokens.grantsAccess(bearer)) {
            throw Refusal.unauthorized();
        }
        pause();
        RestFault fault = api.take().orElse(null);
        if (fault != null && fault != RestFault.ANSWER_LOST && fault != RestFault.CUT_CONNECTION) {
            Exchanges.answer(exchange, fault(fault));
            return;
        }
        if (!api.serves(service, version)) {
            throw Refusal.notFound();
        }
        List<String> segments = Arrays.stream(rest.split("/"))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
        Answer answer = answer(new RestRequest(
                exchange.getRequestMethod(),
                service,
                home.get() + base,
                segments,
                Exchanges.form(exchange.getRequestURI().getRawQuery()),
                body(exchange)));
        if (fault == RestFault.ANSWER_LOST) {
            exchange.close();
        } else if (fault == RestFault.CUT_CONNECTION) {
            Exchanges.cut(exchange, answer);
        } else {
            Exchanges.answer(exchange, answer);
        }
    }

    private static Answer fault(RestFault fault) {
        return switch (fault) {
            case UNAUTHORIZED -> new Answer(401, Map.of("error", "invalid_token"));
            case TOO_MANY_REQUESTS -> new Answer(429, Map.of("error", "too many requests"));
            case UNAVAILABLE -> new Answer(503, Map.of("error", "service unavailable"));
            case ERROR_IN_200 -> new Answer(200, Map.of("error", "internal error", "errors", List.of()));
            default -> new Answer(500, Map.of("error", "internal error", "errors", List.of()));
        };
    }

    private Answer answer(RestRequest request) {
        return switch (request.service()) {
            case "common" -> workers.common(request);
            case "staffing" -> skills.handles(request) ? skills.answer(request) : workers.staffing(request);
            default -> mentorships.answer(request);
        };
    }

    private static @Nullable JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (bytes.length == 0) {
            return null;
        }
        try {
            return Exchanges.JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw Refusal.field("body", "Not valid JSON.");
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(api.pause().toMillis());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the simulator was closed");
        }
    }
}

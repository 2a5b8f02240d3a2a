package org.reversementoring.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Calls of a real site that the product itself does not make: what people and administrators do there. */
final class LiveCalls {
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(WAIT).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI endpoint;
    private final String token;

    LiveCalls(URI site, String token) {
        endpoint = MoodleSettings.of(site, token).resolve("webservice/rest/server.php");
        this.token = token;
    }

    /** @throws Refused with Moodle's error code, or with the code of the first warning */
    JsonNode call(String function, Map<String, Object> fields) {
        StringBuilder form = new StringBuilder("moodlewsrestformat=json");
        add(form, "wstoken", token);
        add(form, "wsfunction", function);
        fields.forEach((name, value) -> add(form, name, value));
        try {
            JsonNode answer = mapper.readTree(http.send(
                            HttpRequest.newBuilder(endpoint)
                                    .timeout(WAIT)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            if (answer.has("exception")) {
                throw new Refused(function, answer.path("errorcode").asText());
            }
            JsonNode warning = answer.path("warnings").path(0);
            if (!warning.isMissingNode()) {
                throw new Refused(function, warning.path("warningcode").asText());
            }
            return answer;
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void add(StringBuilder form, String name, Object value) {
        form.append('&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    /** What Moodle answered with an error. */
    static final class Refused extends RuntimeException {
        private static final Set<String> FORBIDDEN = Set.of(
                "accessexception",
                "nopermissions",
                "nopermission",
                "accessdenied",
                "criteriaerror",
                "requireloginerror",
                "cannotdeletecourse");

        private final String code;

        Refused(String function, String code) {
            super(function + ": " + code);
            this.code = code;
        }

        /** Whether another token, or another function in its service, would help. */
        boolean isForbidden() {
            return FORBIDDEN.contains(code);
        }
    }
}

package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Levers for whoever runs the simulator as a process of its own. No Moodle has these routes:
 *
 * <ul>
 *   <li>{@code POST /simulator/<what>} with {@code {"person": "<username or idnumber>", "course": "<idnumber>"}}: what
 *       somebody does, or has done to them, in a course: {@code starts}, {@code completions}, {@code suspensions},
 *       {@code reactivations}, {@code removals}, {@code resets} (of everybody without a person), {@code unlockings} and
 *       {@code deletions} (of the course).
 *   <li>{@code POST /simulator/crowds} with {@code {"prefix", "people", "course", "completed"}}: as
 *       {@link Learners#arrive}.
 *   <li>{@code POST /simulator/reports} with a name in quotes; {@code POST /simulator/cron}.
 *   <li>{@code PUT /simulator/maintenance} with {@code true} or {@code false}; {@code PUT /simulator/latency} with
 *       milliseconds; {@code PUT /simulator/language} with {@code "ENGLISH"} or {@code "GERMAN"}.
 *   <li>{@code POST /simulator/withholdings} with the name of a function in quotes, which then is not in the service.
 *   <li>{@code GET /simulator/site}: everything that the site holds; {@code GET /simulator/calls}: how many calls of
 *       each function there were.
 * </ul>
 *
 * They answer 204, or 422 with the reason.
 */
final class ControlEndpoint implements HttpHandler {
    static final String PATH = "/simulator";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Consumer<JsonNode>> levers = new HashMap<>();
    private final Supplier<ObjectNode> snapshot;
    private final Supplier<List<Call>> calls;

    ControlEndpoint(
            Learners learners,
            Administration administration,
            Faults faults,
            Supplier<ObjectNode> snapshot,
            Supplier<List<Call>> calls) {
        this.snapshot = snapshot;
        this.calls = calls;
        lever("starts", learners::starts);
        lever("completions", learners::completes);
        lever("suspensions", administration::suspends);
        lever("reactivations", administration::reactivates);
        lever("removals", administration::removes);
        lever("resets", (person, course) -> {
            if (person.isEmpty()) {
                administration.resetsCompletion(course);
            } else {
                administration.resetsCompletion(person, course);
            }
        });
        lever("unlockings", (person, course) -> administration.unlocksCompletion(course));
        lever("deletions", (person, course) -> administration.deletesCourse(course));
        levers.put(
                "POST /simulator/crowds",
                sent -> learners.arrive(
                        sent.path("prefix").asText(),
                        sent.path("people").asInt(),
                        sent.path("course").asText(),
                        sent.path("completed").asInt()));
        levers.put("POST /simulator/reports", sent -> administration.makesReport(sent.asText()));
        levers.put("POST /simulator/withholdings", sent -> faults.withhold(sent.asText()));
        levers.put("POST /simulator/cron", sent -> administration.runsCron());
        levers.put("PUT /simulator/maintenance", sent -> faults.maintenance(sent.asBoolean()));
        levers.put("PUT /simulator/latency", sent -> faults.delay(Duration.ofMillis(sent.asLong())));
        levers.put("PUT /simulator/language", sent -> administration.setsLanguage(Language.valueOf(sent.asText())));
    }

    private void lever(String name, BiConsumer<String, String> pulled) {
        levers.put(
                "POST /simulator/" + name,
                sent -> pulled.accept(
                        sent.path("person").asText(), sent.path("course").asText()));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Consumer<JsonNode> lever = levers.get(route);
        try {
            if (lever != null) {
                lever.accept(MAPPER.readTree(Http.body(exchange)));
                Http.answer(exchange, 204, Http.JSON, "");
            } else if (route.equals("GET /simulator/site")) {
                Http.answer(exchange, 200, Http.JSON, snapshot.get().toPrettyString());
            } else if (route.equals("GET /simulator/calls")) {
                Http.answer(exchange, 200, Http.JSON, counted().toString());
            } else {
                Http.answer(exchange, 404, Http.JSON, error("no such lever"));
            }
        } catch (JsonProcessingException unreadable) {
            Http.answer(exchange, 422, Http.JSON, error("body: not JSON"));
        } catch (IllegalArgumentException refused) {
            Http.answer(exchange, 422, Http.JSON, error(String.valueOf(refused.getMessage())));
        }
        exchange.close();
    }

    private ObjectNode counted() {
        ObjectNode counts = MAPPER.createObjectNode();
        calls.get()
                .forEach(call ->
                        counts.put(call.function(), counts.path(call.function()).asInt() + 1));
        return counts;
    }

    private static String error(String text) {
        return MAPPER.createObjectNode().put("error", text).toString();
    }
}

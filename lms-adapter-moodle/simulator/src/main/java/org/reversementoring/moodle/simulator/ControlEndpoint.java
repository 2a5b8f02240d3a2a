package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Levers for whoever runs the simulator as a process of its own. No Moodle has these routes:
 *
 * <ul>
 *   <li>{@code POST /simulator/completions} with {@code {"person": "<username or idnumber>", "course": "<idnumber>"}}:
 *       somebody completes a course; 204, or 422 with the reason.
 *   <li>{@code PUT /simulator/maintenance} with {@code true} or {@code false}; 204.
 *   <li>{@code GET /simulator/site}: everything that the site holds.
 * </ul>
 */
final class ControlEndpoint implements HttpHandler {
    static final String PATH = "/simulator";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Learners learners;
    private final Faults faults;
    private final Supplier<ObjectNode> snapshot;

    ControlEndpoint(Learners learners, Faults faults, Supplier<ObjectNode> snapshot) {
        this.learners = learners;
        this.faults = faults;
        this.snapshot = snapshot;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            switch (route) {
                case "POST /simulator/completions" -> {
                    JsonNode sent = MAPPER.readTree(Http.body(exchange));
                    learners.completes(
                            sent.path("person").asText(), sent.path("course").asText());
                    Http.answer(exchange, 204, Http.JSON, "");
                }
                case "PUT /simulator/maintenance" -> {
                    faults.maintenance(Boolean.parseBoolean(Http.body(exchange).strip()));
                    Http.answer(exchange, 204, Http.JSON, "");
                }
                case "GET /simulator/site" ->
                    Http.answer(exchange, 200, Http.JSON, snapshot.get().toPrettyString());
                default -> Http.answer(exchange, 404, Http.JSON, error("no such lever"));
            }
        } catch (JsonProcessingException unreadable) {
            Http.answer(exchange, 422, Http.JSON, error("body: not JSON"));
        } catch (IllegalArgumentException refused) {
            Http.answer(exchange, 422, Http.JSON, error(String.valueOf(refused.getMessage())));
        }
        exchange.close();
    }

    private static String error(String text) {
        return MAPPER.createObjectNode().put("error", text).toString();
    }
}

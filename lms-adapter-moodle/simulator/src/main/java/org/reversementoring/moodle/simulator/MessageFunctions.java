package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Instant messages. A batch with one bad recipient is sent to the good ones, and then fails as a whole. */
final class MessageFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Site site;

    MessageFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape message = fields().need("touserid", INT)
                .need("text", TEXT)
                .may("textformat", INT)
                .may("clientmsgid", TEXT);
        service.add("core_message_send_instant_messages", fields().need("messages", listOf(message)), this::send);
    }

    private JsonNode send(ObjectNode call) {
        ArrayNode answer = JSON.arrayNode();
        int sent = 0;
        for (JsonNode message : call.path("messages")) {
            long to = message.path("touserid").asLong();
            if (site.users.byId(to).isPresent()) {
                answer.add(sent(message, to));
                sent++;
            } else {
                answer.addObject()
                        .put("msgid", -1)
                        .put("clientmsgid", message.path("clientmsgid").asText(""))
                        .put("errormessage", "You cannot send a message to a user ID (" + to + ") that doesn't exist.")
                        .put("candeletemessagesforallusers", false);
            }
        }
        if (sent > 0 && sent < answer.size()) {
            throw Failure.of("formatnotsupported", "webservice/formatnotsupported");
        }
        return answer;
    }

    private ObjectNode sent(JsonNode message, long to) {
        ObjectNode row = site.messages.insert(JSON.objectNode()
                .put("touserid", to)
                .put("text", message.path("text").asText())
                .put("timecreated", site.now()));
        return JSON.objectNode()
                .put("msgid", row.path("id").asLong())
                .put("clientmsgid", message.path("clientmsgid").asText(""))
                .put("text", message.path("text").asText())
                .put("timecreated", site.now())
                .put("conversationid", to)
                .put("useridfrom", Site.SERVICE_USER)
                .put("candeletemessagesforallusers", true);
    }
}

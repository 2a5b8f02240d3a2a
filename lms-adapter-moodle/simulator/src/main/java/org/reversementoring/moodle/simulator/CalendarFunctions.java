package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Calendar events. They have no natural key, and any event type is taken. */
final class CalendarFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Site site;

    CalendarFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape event = fields().need("name", TEXT)
                .may("description", TEXT)
                .may("format", INT)
                .may("courseid", INT)
                .may("groupid", INT)
                .may("repeats", INT)
                .may("eventtype", TEXT)
                .may("timestart", INT)
                .may("timeduration", INT)
                .may("visible", BOOL)
                .may("sequence", INT);
        Shape ids = fields().may("eventids", listOf(INT))
                .may("courseids", listOf(INT))
                .may("groupids", listOf(INT));
        Shape options = fields().may("userevents", BOOL)
                .may("siteevents", BOOL)
                .may("timestart", INT)
                .may("timeend", INT)
                .may("ignorehidden", BOOL);
        Shape deletion = fields().need("eventid", INT).need("repeat", BOOL);
        service.add("core_calendar_create_calendar_events", fields().need("events", listOf(event)), this::create);
        service.add(
                "core_calendar_get_calendar_events", fields().may("events", ids).may("options", options), this::find);
        service.add("core_calendar_delete_calendar_events", fields().need("events", listOf(deletion)), this::delete);
    }

    private JsonNode create(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode events = answer.putArray("events");
        for (JsonNode wanted : call.path("events")) {
            events.add(site.events
                    .insert(JSON.objectNode()
                            .put("name", wanted.path("name").asText())
                            .put("description", wanted.path("description").asText(""))
                            .put("format", wanted.path("format").asInt(1))
                            .put("courseid", wanted.path("courseid").asLong(0))
                            .put("groupid", wanted.path("groupid").asLong(0))
                            .put("userid", Site.SERVICE_USER)
                            .put("modulename", "")
                            .put("instance", 0)
                            .put("eventtype", wanted.path("eventtype").asText("user"))
                            .put("timestart", wanted.path("timestart").asLong(site.now()))
                            .put("timeduration", wanted.path("timeduration").asLong(0))
                            .put("visible", wanted.path("visible").asInt(1))
                            .put("uuid", "")
                            .put("sequence", wanted.path("sequence").asInt(1))
                            .put("timemodified", site.now())
                            .putNull("subscriptionid"))
                    .deepCopy());
        }
        answer.putArray("warnings");
        return answer;
    }

    /**
     * By id every event is found. Otherwise a group event appears only together with {@code userevents=1} and either
     * {@code siteevents=1} or its course's id, and a course event only with the course's id.
     */
    private JsonNode find(ObjectNode call) {
        JsonNode ids = call.path("events");
        JsonNode options = call.path("options");
        boolean own = options.path("userevents").asInt(1) == 1;
        boolean everywhere = options.path("siteevents").asInt(1) == 1;
        long from = options.path("timestart").asLong(0);
        long until = options.path("timeend").asLong(0);
        ObjectNode answer = JSON.objectNode();
        ArrayNode events = answer.putArray("events");
        site.events.all().forEach(event -> {
            long start = event.path("timestart").asLong();
            boolean inCourse = contains(ids.path("courseids"), event.path("courseid"));
            boolean inTime = start >= from && (until == 0 || start <= until);
            boolean found = switch (event.path("eventtype").asText()) {
                case "course" -> inCourse;
                case "group" ->
                    own && (everywhere || inCourse) && contains(ids.path("groupids"), event.path("groupid"));
                case "user" -> own;
                default -> false;
            };
            if (contains(ids.path("eventids"), event.path("id"))) {
                events.add(byId(event));
            } else if (found && inTime) {
                events.add(byTime(event));
            }
        });
        answer.putArray("warnings");
        return answer;
    }

    private JsonNode delete(ObjectNode call) {
        for (JsonNode deletion : call.path("events")) {
            if (!site.events.delete(deletion.path("eventid").asLong())) {
                throw Failure.noRecord("event");
            }
        }
        return JSON.nullNode();
    }

    private static ObjectNode byId(ObjectNode event) {
        return event.deepCopy().put("categoryid", 0).put("repeatid", 0);
    }

    private static ObjectNode byTime(ObjectNode event) {
        ObjectNode shown = event.deepCopy();
        shown.remove("uuid");
        for (String empty : List.of("categoryid", "repeatid", "modulename", "instance")) {
            shown.putNull(empty);
        }
        if (shown.path("groupid").asLong() == 0) {
            shown.putNull("groupid");
        }
        return shown;
    }

    private static boolean contains(JsonNode ids, JsonNode id) {
        for (JsonNode candidate : ids) {
            if (candidate.asLong() == id.asLong()) {
                return true;
            }
        }
        return false;
    }
}

package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.Scalar.TEXT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Who holds a capability in a course: here the service's user alone, unless the capability was taken away. */
final class CapabilityFunctions {
    /** Without these the function itself refuses. */
    private static final Set<String> NEEDED = Set.of("moodle/role:review", "moodle/course:enrolreview");

    private final Site site;

    CapabilityFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape course = fields().need("courseid", INT).need("capabilities", listOf(TEXT));
        Shape option = fields().need("name", TEXT).need("value", TEXT);
        service.add(
                "core_enrol_get_enrolled_users_with_capability",
                fields().need("coursecapabilities", listOf(course)).may("options", listOf(option)),
                this::holders);
    }

    private JsonNode holders(ObjectNode call) {
        if (NEEDED.stream().anyMatch(site.lacking::contains)) {
            throw new Failure(
                    "required_capability_exception",
                    "nopermissions",
                    "Sorry, but you do not currently have permissions to do that.");
        }
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (JsonNode course : call.path("coursecapabilities")) {
            for (JsonNode capability : course.path("capabilities")) {
                ArrayNode users = answer.addObject()
                        .put("courseid", course.path("courseid").asLong())
                        .put("capability", capability.asText())
                        .putArray("users");
                if (!site.lacking.contains(capability.asText())) {
                    users.addObject().put("id", Site.SERVICE_USER).put("fullname", "rm_ws svc");
                }
            }
        }
        return answer;
    }
}

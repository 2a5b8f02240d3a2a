package org.reversementoring.moodle.simulator;

import static org.reversementoring.moodle.simulator.Shape.Scalar.BOOL;
import static org.reversementoring.moodle.simulator.Shape.Scalar.INT;
import static org.reversementoring.moodle.simulator.Shape.fields;
import static org.reversementoring.moodle.simulator.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reversementoring.moodle.simulator.Site.Enrolment;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** Enrolment. Enrolling and unenrolling may be repeated; one bad entry undoes the whole batch. */
final class EnrolFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** The one role that the service may assign. */
    static final long STUDENT = 5;

    private final Site site;

    EnrolFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape enrolment = fields().need("roleid", INT)
                .need("userid", INT)
                .need("courseid", INT)
                .may("timestart", INT)
                .may("timeend", INT)
                .may("suspend", BOOL);
        Shape unenrolment = fields().need("userid", INT).need("courseid", INT).may("roleid", INT);
        service.add("enrol_manual_enrol_users", fields().need("enrolments", listOf(enrolment)), this::enrol);
        service.add("enrol_manual_unenrol_users", fields().need("enrolments", listOf(unenrolment)), this::unenrol);
    }

    private JsonNode enrol(ObjectNode call) {
        Map<InCourse, Enrolment> wanted = new LinkedHashMap<>();
        for (JsonNode entry : call.path("enrolments")) {
            long user = entry.path("userid").asLong();
            long course = entry.path("courseid").asLong();
            long role = entry.path("roleid").asLong();
            if (site.courses.byId(course).isEmpty()) {
                throw Failure.invalidParameter();
            }
            if (site.withoutManualEnrolment.contains(course)) {
                throw Failure.of(
                        "wsnoinstance",
                        "Manual enrolment plugin instance doesn't exist or is disabled for the course (id = " + course
                                + ")");
            }
            if (site.users.byId(user).isEmpty()) {
                throw new Failure(
                        "TypeError",
                        null,
                        "core\\user::get_name_placeholders(): Argument #1 ($user) must be of type stdClass");
            }
            if (role != STUDENT) {
                throw Failure.of(
                        "wsusercannotassign",
                        "You don't have the permission to assign this role (%d) to this user (%d) in this course (%d)."
                                .formatted(role, user, course));
            }
            wanted.put(
                    new InCourse(user, course),
                    new Enrolment(role, entry.path("suspend").asInt() == 1));
        }
        site.enrolments.putAll(wanted);
        return JSON.nullNode();
    }

    private JsonNode unenrol(ObjectNode call) {
        for (JsonNode entry : call.path("enrolments")) {
            if (site.courses.byId(entry.path("courseid").asLong()).isEmpty()) {
                throw Failure.invalidParameter();
            }
        }
        for (JsonNode entry : call.path("enrolments")) {
            site.unenrol(new InCourse(
                    entry.path("userid").asLong(), entry.path("courseid").asLong()));
        }
        return JSON.nullNode();
    }
}

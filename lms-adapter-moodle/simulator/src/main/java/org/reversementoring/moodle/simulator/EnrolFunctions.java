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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.simulator.Site.Enrolment;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** Enrolment. Enrolling and unenrolling may be repeated; one bad entry undoes the whole batch. */
final class EnrolFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** The one role that the service may assign. */
    private static final long STUDENT = 5;

    private final Site site;
    private final String siteUrl;

    EnrolFunctions(Site site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
    }

    void register(Functions service) {
        Shape enrolment = fields().need("roleid", INT)
                .need("userid", INT)
                .need("courseid", INT)
                .may("timestart", INT)
                .may("timeend", INT)
                .may("suspend", BOOL);
        Shape unenrolment = fields().need("userid", INT).need("courseid", INT).may("roleid", INT);
        Shape option = fields().need("name", TEXT).need("value", TEXT);
        service.add("enrol_manual_enrol_users", fields().need("enrolments", listOf(enrolment)), this::enrol);
        service.add("enrol_manual_unenrol_users", fields().need("enrolments", listOf(unenrolment)), this::unenrol);
        service.add(
                "core_enrol_get_enrolled_users",
                fields().need("courseid", INT).may("options", listOf(option)),
                this::enrolled);
        service.add(
                "core_enrol_get_users_courses",
                fields().need("userid", INT).may("returnusercount", BOOL),
                this::coursesOf);
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
            long user = entry.path("userid").asLong();
            long course = entry.path("courseid").asLong();
            site.enrolments.remove(new InCourse(user, course));
            site.members.removeIf(member -> member.user() == user
                    && site.groups
                            .byId(member.group())
                            .filter(group -> group.path("courseid").asLong() == course)
                            .isPresent());
        }
        return JSON.nullNode();
    }

    private JsonNode enrolled(ObjectNode call) {
        long course = call.path("courseid").asLong();
        if (site.courses.byId(course).isEmpty()) {
            throw Failure.noRecord("course");
        }
        Map<String, String> options = new LinkedHashMap<>();
        call.path("options")
                .forEach(option -> options.put(
                        option.path("name").asText(), option.path("value").asText()));
        boolean onlyActive = "1".equals(options.get("onlyactive"));
        ArrayNode answer = JSON.arrayNode();
        site.enrolments.entrySet().stream()
                .filter(entry -> entry.getKey().course() == course)
                .filter(entry -> !(onlyActive && entry.getValue().suspended()))
                .sorted(Map.Entry.comparingByKey(Comparator.comparingLong(InCourse::user)))
                .skip(Long.parseLong(options.getOrDefault("limitfrom", "0")))
                .limit(limit(options.getOrDefault("limitnumber", "0")))
                .forEach(entry -> answer.add(shown(entry.getKey(), entry.getValue(), options.get("userfields"))));
        return answer;
    }

    private static long limit(String sent) {
        long limit = Long.parseLong(sent);
        return limit == 0 ? Long.MAX_VALUE : limit;
    }

    private ObjectNode shown(InCourse place, Enrolment enrolment, @Nullable String userFields) {
        ObjectNode user = site.users.byId(place.user()).orElseThrow(Failure::invalidUser);
        ObjectNode row = JSON.objectNode()
                .put("id", place.user())
                .put("username", user.path("username").asText())
                .put("fullname", UserFunctions.fullName(user))
                .put("email", user.path("email").asText())
                .put("department", user.path("department").asText());
        UserFunctions.copyFilled(user, row, "institution", "idnumber");
        row.put("firstaccess", 0)
                .put("lastaccess", 0)
                .put("lastcourseaccess", 0)
                .put("profileimageurlsmall", siteUrl + "/theme/image.php/boost/core/1/u/f2")
                .put("profileimageurl", siteUrl + "/theme/image.php/boost/core/1/u/f1");
        row.putArray("roles")
                .addObject()
                .put("roleid", enrolment.role())
                .put("name", "")
                .put("shortname", "student")
                .put("sortorder", 0);
        ArrayNode courses = row.putArray("enrolledcourses");
        site.enrolments.keySet().stream()
                .filter(other -> other.user() == place.user())
                .flatMap(other -> site.courses.byId(other.course()).stream())
                .forEach(course -> courses.add(course.deepCopy().retain("id", "fullname", "shortname")));
        if (userFields != null) {
            List<String> kept = Arrays.asList(("id,fullname," + userFields).split(","));
            row.retain(kept);
        }
        return row;
    }

    private JsonNode coursesOf(ObjectNode call) {
        long user = call.path("userid").asLong();
        if (site.users.byId(user).isEmpty()) {
            throw Failure.invalidUser();
        }
        ArrayNode answer = JSON.arrayNode();
        site.enrolments.forEach((place, enrolment) -> {
            if (place.user() == user && !enrolment.suspended()) {
                site.courses
                        .byId(place.course())
                        .ifPresent(course -> answer.add(CourseRows.ofPerson(
                                course,
                                site.criteria.containsKey(place.course()),
                                site.completions.containsKey(place))));
            }
        });
        return answer;
    }
}

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.moodle.simulator.Site.InCourse;

/** Who is in a course, and in which courses somebody is. */
final class ParticipantFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> SORTS = Set.of("id", "firstname", "lastname", "siteorder");

    private static final long FRONT_PAGE = 1;
    /** Without these nobody may look at capabilities. */
    private static final Set<String> NEEDED = Set.of("moodle/role:review", "moodle/course:enrolreview");

    private final Site site;
    private final String siteUrl;

    ParticipantFunctions(Site site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
    }

    void register(Functions service) {
        Shape option = fields().need("name", TEXT).need("value", TEXT);
        Shape capability = fields().need("courseid", INT).need("capabilities", listOf(TEXT));
        service.add(
                "core_enrol_get_enrolled_users",
                fields().need("courseid", INT).may("options", listOf(option)),
                this::enrolled);
        service.add(
                "core_enrol_get_enrolled_users_with_capability",
                fields().need("coursecapabilities", listOf(capability)).may("options", listOf(option)),
                this::withCapability);
        // Manual enrolment has nothing to tell here, so the list is empty for our courses.
        service.add(
                "core_enrol_get_course_enrolment_methods",
                fields().need("courseid", INT),
                call -> existing(call.path("courseid").asLong(), JSON.arrayNode()));
        service.add(
                "core_enrol_get_users_courses",
                fields().need("userid", INT).may("returnusercount", BOOL),
                this::coursesOf);
    }

    private <T> T existing(long course, T answer) {
        if (site.courses.byId(course).isEmpty()) {
            throw Failure.noRecord("course");
        }
        return answer;
    }

    private JsonNode enrolled(ObjectNode call) {
        long course =
                existing(call.path("courseid").asLong(), call.path("courseid").asLong());
        Map<String, String> options = options(call);
        boolean onlyActive = "1".equals(options.get("onlyactive"));
        boolean onlySuspended = "1".equals(options.get("onlysuspended"));
        if (onlyActive && onlySuspended) {
            throw new Failure(
                    "core\\exception\\coding_exception",
                    "codingerror",
                    "Coding error detected, it must be fixed by a programmer: Both onlyactive and onlysuspended are"
                            + " set, this is probably not what you want!");
        }
        if (!SORTS.contains(options.getOrDefault("sortby", "id"))) {
            throw Failure.invalidParameter();
        }
        ArrayNode answer = JSON.arrayNode();
        places(course)
                .filter(place -> !onlyActive || site.isActive(place))
                .filter(place -> !onlySuspended || !site.isActive(place))
                .skip(Long.parseLong(options.getOrDefault("limitfrom", "0")))
                .limit(limit(options.getOrDefault("limitnumber", "0")))
                .forEach(place -> answer.add(shown(place, options.get("userfields"))));
        return answer;
    }

    /**
     * In a course everybody has every capability; on the front page, where nobody has to be enrolled, the service's
     * user has all but those that were taken away.
     */
    private JsonNode withCapability(ObjectNode call) {
        if (NEEDED.stream().anyMatch(site.lacking::contains)) {
            throw new Failure(
                    "required_capability_exception",
                    "nopermissions",
                    "Sorry, but you do not currently have permissions to do that.");
        }
        Map<String, String> options = options(call);
        ArrayNode answer = JSON.arrayNode();
        for (JsonNode wanted : call.path("coursecapabilities")) {
            long course = wanted.path("courseid").asLong();
            for (JsonNode capability : wanted.path("capabilities")) {
                ArrayNode users = answer.addObject()
                        .put("courseid", course)
                        .put("capability", capability.asText())
                        .putArray("users");
                holders(course, capability.asText())
                        .limit(limit(options.getOrDefault("limitnumber", "0")))
                        .forEach(place -> users.add(shown(place, options.getOrDefault("userfields", "id"))));
            }
        }
        return answer;
    }

    private Stream<InCourse> holders(long course, String capability) {
        if (course != FRONT_PAGE) {
            return places(existing(course, course));
        }
        return site.lacking.contains(capability) ? Stream.of() : Stream.of(new InCourse(Site.SERVICE_USER, course));
    }

    private Stream<InCourse> places(long course) {
        return Stream.concat(site.enrolments.keySet().stream(), site.selfEnrolments.keySet().stream())
                .filter(place -> place.course() == course)
                .mapToLong(InCourse::user)
                .distinct()
                .sorted()
                .mapToObj(user -> new InCourse(user, course));
    }

    private static Map<String, String> options(ObjectNode call) {
        Map<String, String> options = new LinkedHashMap<>();
        call.path("options")
                .forEach(option -> options.put(
                        option.path("name").asText(), option.path("value").asText()));
        return options;
    }

    private static long limit(String sent) {
        long limit = Long.parseLong(sent);
        return limit == 0 ? Long.MAX_VALUE : limit;
    }

    private ObjectNode shown(InCourse place, @Nullable String userFields) {
        ObjectNode user = site.users.byId(place.user()).orElseThrow(Failure::invalidUser);
        Set<String> kept = new HashSet<>();
        if (userFields != null) {
            kept.addAll(Arrays.asList(("id,fullname," + userFields).split(",")));
        }
        ObjectNode row = JSON.objectNode()
                .put("id", place.user())
                .put("username", user.path("username").asText())
                .put("fullname", UserFunctions.fullName(user))
                .put("email", user.path("email").asText())
                .put("department", user.path("department").asText());
        UserFunctions.copyFilled(user, row, "institution", "idnumber");
        if (!site.showsNumbers()) {
            row.remove("idnumber");
        }
        row.put("firstaccess", 0)
                .put("lastaccess", 0)
                .put("lastcourseaccess", 0)
                .put("profileimageurlsmall", siteUrl + "/theme/image.php/boost/core/1/u/f2")
                .put("profileimageurl", siteUrl + "/theme/image.php/boost/core/1/u/f1");
        row.putArray("roles")
                .addObject()
                .put("roleid", EnrolFunctions.STUDENT)
                .put("name", "")
                .put("shortname", "student")
                .put("sortorder", 0);
        if (kept.isEmpty() || kept.contains("enrolledcourses")) {
            ArrayNode courses = row.putArray("enrolledcourses");
            coursesWith(place.user())
                    .forEach(course -> courses.add(course.deepCopy().retain("id", "fullname", "shortname")));
        }
        return kept.isEmpty() ? row : row.retain(kept);
    }

    private Stream<ObjectNode> coursesWith(long user) {
        return Stream.concat(site.enrolments.keySet().stream(), site.selfEnrolments.keySet().stream())
                .filter(place -> place.user() == user)
                .mapToLong(InCourse::course)
                .distinct()
                .boxed()
                .flatMap(course -> site.courses.byId(course).stream());
    }

    private JsonNode coursesOf(ObjectNode call) {
        long user = call.path("userid").asLong();
        if (site.users.byId(user).isEmpty()) {
            throw Failure.invalidUser();
        }
        ArrayNode answer = JSON.arrayNode();
        coursesWith(user).forEach(course -> {
            InCourse place = new InCourse(user, course.path("id").asLong());
            if (site.isActive(place)) {
                answer.add(CourseRows.ofPerson(
                        course, site.criteria.containsKey(place.course()), site.completions.containsKey(place)));
            }
        });
        return answer;
    }
}

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
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Courses. A copy keeps contents and completion criteria, but not the idnumber. */
final class CourseFunctions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> KEYS = Set.of("id", "idnumber", "shortname");
    /** Far shorter than at a real site, and long enough for others to be made under the same short name. */
    private static final Duration COPYING = Duration.ofMillis(10);
    /** Width of the column {@code shortname}. */
    private static final int MAX_SHORTNAME = 255;

    private final Site site;

    CourseFunctions(Site site) {
        this.site = site;
    }

    void register(Functions service) {
        Shape option = fields().need("name", TEXT).need("value", TEXT);
        Shape newCourse = optionalFields()
                .need("fullname", TEXT)
                .need("shortname", TEXT)
                .need("categoryid", INT)
                .may("numsections", INT)
                .may("courseformatoptions", listOf(option));
        Shape change = optionalFields()
                .need("id", INT)
                .may("fullname", TEXT)
                .may("shortname", TEXT)
                .may("categoryid", INT);
        service.add("core_course_create_courses", fields().need("courses", listOf(newCourse)), this::create);
        service.add("core_course_update_courses", fields().need("courses", listOf(change)), this::update);
        service.add(
                "core_course_get_courses_by_field", fields().may("field", TEXT).may("value", TEXT), this::byField);
        service.add("core_course_delete_courses", fields().need("courseids", listOf(INT)), this::delete);
        service.add(
                "core_course_duplicate_course",
                fields().need("courseid", INT)
                        .need("fullname", TEXT)
                        .need("shortname", TEXT)
                        .need("categoryid", INT)
                        .may("visible", BOOL)
                        .may("options", listOf(option)),
                this::duplicate);
    }

    private static Shape.Fields optionalFields() {
        Shape.Fields shape = fields();
        for (String name : List.of("idnumber", "summary", "format", "lang")) {
            shape.may(name, TEXT);
        }
        for (String name : List.of("summaryformat", "startdate", "enddate")) {
            shape.may(name, INT);
        }
        return shape.may("visible", BOOL).may("enablecompletion", BOOL);
    }

    private JsonNode create(ObjectNode call) {
        ArrayNode created = JSON.arrayNode();
        for (JsonNode wanted : call.path("courses")) {
            ObjectNode course = blankIn(wanted.path("categoryid").asLong());
            String shortname = wanted.path("shortname").asText();
            refuseTakenShortname(shortname, shortname, -1);
            refuseTakenIdnumber(wanted.path("idnumber").asText(""), -1);
            ObjectNode sent = ((ObjectNode) wanted).deepCopy();
            sent.remove(List.of("numsections", "courseformatoptions"));
            created.add(reference(site.courses.insert(named(course.setAll(sent)))));
        }
        return created;
    }

    private JsonNode duplicate(ObjectNode call) {
        ObjectNode source = site.courses
                .byId(call.path("courseid").asLong())
                .orElseThrow(() -> Failure.of("invalidcourseid", "You are trying to use an invalid course ID"));
        String fullname = call.path("fullname").asText();
        String shortname = call.path("shortname").asText();
        ObjectNode copy = blankIn(call.path("categoryid").asLong());
        refuseTags(fullname);
        refuseTakenShortname(shortname, fullname, -1);
        // The option that leaves people out is itself reserved to who may take them along.
        if (!call.path("options").isEmpty()
                && (site.lacking.contains("moodle/backup:userinfo")
                        || site.lacking.contains("moodle/backup:configure"))) {
            throw new Failure(
                    "base_setting_exception", "setting_locked_by_permission", "error/setting_locked_by_permission");
        }
        site.letOthersIn(COPYING);
        copy.put("fullname", fullname)
                .put("shortname", shortname)
                .put("summary", source.path("summary").asText())
                .put("visible", call.path("visible").asInt(1));
        ObjectNode row = site.courses.insert(named(copy));
        List<String> criteria = site.criteria.get(source.path("id").asLong());
        if (criteria != null) {
            site.criteria.put(row.path("id").asLong(), criteria);
        }
        return reference(row);
    }

    private JsonNode update(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode warnings = answer.putArray("warnings");
        for (JsonNode change : call.path("courses")) {
            refuseTags(change.path("fullname").asText());
            long id = change.path("id").asLong();
            try {
                ObjectNode course = site.courses.byId(id).orElseThrow(() -> Failure.noRecord("course"));
                if (change.has("shortname")) {
                    String shortname = change.path("shortname").asText();
                    refuseTakenShortname(shortname, shortname, id);
                }
                refuseTakenIdnumber(change.path("idnumber").asText(""), id);
                refuseEndWithoutStart(change);
                if (change.has("categoryid")) {
                    move(course, change.path("categoryid").asLong());
                }
                named(course.setAll((ObjectNode) change.deepCopy())).put("timemodified", site.now());
            } catch (Failure failure) {
                JsonNode error = failure.asJson();
                warnings.addObject()
                        .put("item", "course")
                        .put("itemid", id)
                        .put("warningcode", error.path("errorcode").asText())
                        .put("message", error.path("message").asText());
            }
        }
        return answer;
    }

    /** Only what is sent together is compared, and an end is not taken without a start. */
    private static void refuseEndWithoutStart(JsonNode change) {
        long start = change.path("startdate").asLong();
        long end = change.path("enddate").asLong();
        if (end != 0 && start == 0) {
            throw Failure.of("nostartdatenoenddate", "A course end date can only be set if a start date is also set.");
        }
        if (end != 0 && end < start) {
            throw Failure.of("enddatebeforestartdate", "The course end date must be after the start date.");
        }
    }

    private void move(ObjectNode course, long category) {
        course.put("categoryname", blankIn(category).path("categoryname").asText());
    }

    private JsonNode delete(ObjectNode call) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode warnings = answer.putArray("warnings");
        for (JsonNode id : call.path("courseids")) {
            if (site.courses.byId(id.asLong()).isPresent()) {
                site.deleteCourse(id.asLong());
            } else {
                warnings.addObject()
                        .put("item", "course")
                        .put("itemid", id.asLong())
                        .put("warningcode", "unknowncourseidnumber")
                        .put("message", "Unknown course ID " + id.asLong());
            }
        }
        return answer;
    }

    private JsonNode byField(ObjectNode call) {
        String field = call.path("field").asText("");
        String value = call.path("value").asText("");
        if (!field.isEmpty() && !KEYS.contains(field)) {
            throw Failure.invalidParameter();
        }
        ObjectNode answer = JSON.objectNode();
        ArrayNode courses = answer.putArray("courses");
        site.courses
                .where(course -> field.isEmpty() || course.path(field).asText().equals(value))
                .forEach(course -> courses.add(shown(course)));
        answer.putArray("warnings");
        return answer;
    }

    /** Moodle prepares names for a page, also here. */
    private static ObjectNode shown(ObjectNode course) {
        ObjectNode shown = course.deepCopy();
        shown.put("fullname", course.path("fullname").asText().replaceAll("&(?!(#?[a-zA-Z0-9]{1,8});)", "&amp;"));
        return shown.put("displayname", shown.path("fullname").asText());
    }

    /** What looks like a tag is no plain text to Moodle. */
    private static void refuseTags(String text) {
        if (text.matches("(?s).*<[a-zA-Z/!].*")) {
            throw Failure.invalidParameter();
        }
    }

    private ObjectNode blankIn(long categoryId) {
        ObjectNode category = site.categories
                .byId(categoryId)
                .orElseThrow(() -> Failure.of(
                        "errorcatcontextnotvalid",
                        "You cannot execute functions in the category context (category id:" + categoryId
                                + "). The context error message was: Invalid parameter value detected"));
        return CourseRows.blank(categoryId, category.path("name").asText(), site.now());
    }

    private void refuseTakenShortname(String shortname, String named, long except) {
        if (shortname.length() > MAX_SHORTNAME) {
            throw new Failure("dml_write_exception", "dmlwriteexception", "Error writing to database");
        }
        if (taken("shortname", shortname, except)) {
            throw Failure.of("shortnametaken", "Short name is already used for another course (" + named + ")");
        }
    }

    private void refuseTakenIdnumber(String idnumber, long except) {
        if (!idnumber.isEmpty() && taken("idnumber", idnumber, except)) {
            throw Failure.of("courseidnumbertaken", "ID number is already used for another course (" + idnumber + ")");
        }
    }

    private boolean taken(String field, String value, long except) {
        return site.courses
                .where(field, value)
                .anyMatch(course -> course.path("id").asLong() != except);
    }

    private static ObjectNode named(ObjectNode course) {
        return course.put("displayname", course.path("fullname").asText());
    }

    private static ObjectNode reference(ObjectNode course) {
        return JSON.objectNode()
                .put("id", course.path("id").asLong())
                .put("shortname", course.path("shortname").asText());
    }
}

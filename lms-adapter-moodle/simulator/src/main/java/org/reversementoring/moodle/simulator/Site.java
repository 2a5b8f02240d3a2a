package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of the simulated site. Not thread-safe: the endpoint runs one call at a time. */
final class Site {
    /** The user whom the token belongs to. */
    static final long SERVICE_USER = 3;

    static final List<String> TEMPLATE_CRITERIA = List.of("Expectations", "Communication and respect", "Feedback");

    final Clock clock;
    final Table users = new Table(6);
    final Table categories = new Table(1);
    final Table courses = new Table(2);
    final Table groups = new Table(1);
    final Table events = new Table(1);
    final Table messages = new Table(1);
    final Table reports = new Table(1);
    final Map<InCourse, Enrolment> enrolments = new LinkedHashMap<>();
    final Set<InGroup> members = new LinkedHashSet<>();
    /** When a person completed a course, in epoch seconds. It outlives the enrolment, as in Moodle. */
    final Map<InCourse, Long> completions = new HashMap<>();
    /** When a person did all that a course asks for; a completion that was taken away is computed anew from it. */
    final Map<InCourse, Long> worked = new HashMap<>();
    /** Who has a record of completion, be it of one that is not reached yet: the report says "No" of them alone. */
    final Set<InCourse> started = new HashSet<>();
    /** Enrolments by another method, beside the manual one. */
    final Map<InCourse, Enrolment> selfEnrolments = new LinkedHashMap<>();
    /** Courses from which an administrator took the manual enrolment method. */
    final Set<Long> withoutManualEnrolment = new HashSet<>();
    /** Language of the service's user, in which everything that is text is answered. */
    Language language = Language.ENGLISH;
    /** The activities that a course asks for; a course without an entry has no completion criteria. */
    final Map<Long, List<String>> criteria = new HashMap<>();
    /** Capabilities that the service's user does not have; every other one it has. */
    final Set<String> lacking = new HashSet<>();
    /** What the site says of itself where it is not as usual, such as {@code lang}. */
    final Map<String, String> about = new HashMap<>();
    /** Advanced features that are switched off, such as {@code messaging}. */
    final Set<String> switchedOff = new HashSet<>();

    Site(Clock clock) {
        this.clock = clock;
        insertServiceUser();
        insertCategory("Category 1", 0, "", "");
        insertTemplate("rm-tpl-mentor", "Template: training for mentors");
        insertTemplate("rm-tpl-mentee", "Template: training for mentees");
        insertTemplate("rm-tpl-programme", "Template: meeting place of a programme");
        insertTemplate("rm-tpl-topic", "Template: reading on a topic of identity");
    }

    /**
     * Lets other calls in for a while, as a real site does between its check of a key and the row: whoever comes now
     * sees the key free. Called under the site's lock only.
     */
    void letOthersIn(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Table table(String name) {
        return switch (name) {
            case "users" -> users;
            case "categories" -> categories;
            case "courses" -> courses;
            case "groups" -> groups;
            case "events" -> events;
            default -> throw new IllegalArgumentException("no table " + name);
        };
    }

    /** Takes the course with everything in it away. */
    void deleteCourse(long course) {
        courses.delete(course);
        criteria.remove(course);
        groups.where("courseid", Long.toString(course))
                .toList()
                .forEach(group -> deleteGroup(group.path("id").asLong()));
        events.where("courseid", Long.toString(course))
                .toList()
                .forEach(event -> events.delete(event.path("id").asLong()));
        enrolments.keySet().removeIf(place -> place.course() == course);
        selfEnrolments.keySet().removeIf(place -> place.course() == course);
        forgetCompletion(course);
        worked.keySet().removeIf(place -> place.course() == course);
    }

    void deleteGroup(long group) {
        groups.delete(group);
        members.removeIf(member -> member.group() == group);
    }

    /** Deletes the records of completion, as unlocking the criteria does. What people did stays. */
    void forgetCompletion(long course) {
        completions.keySet().removeIf(place -> place.course() == course);
        started.removeIf(place -> place.course() == course);
    }

    /** Ends the manual enrolment; who is enrolled in another way stays in the course and its groups. */
    void unenrol(InCourse place) {
        enrolments.remove(place);
        if (!isEnrolled(place)) {
            members.removeIf(member -> member.user() == place.user()
                    && groups.byId(member.group())
                            .filter(group -> group.path("courseid").asLong() == place.course())
                            .isPresent());
        }
    }

    boolean isEnrolled(InCourse place) {
        return enrolments.containsKey(place) || selfEnrolments.containsKey(place);
    }

    /** Whether at least one enrolment there is not suspended. */
    boolean isActive(InCourse place) {
        return isActive(enrolments.get(place)) || isActive(selfEnrolments.get(place));
    }

    private static boolean isActive(@Nullable Enrolment enrolment) {
        return enrolment != null && !enrolment.suspended();
    }

    private void insertServiceUser() {
        users.insert(
                SERVICE_USER,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("username", "rm_ws")
                        .put("firstname", "rm_ws")
                        .put("lastname", "svc")
                        .put("email", "rm_ws@example.com")
                        .put("department", "")
                        .put("institution", "")
                        .put("idnumber", "")
                        .put("auth", "webservice")
                        .put("suspended", false)
                        .put("lang", "en")
                        .put("timezone", "UTC"));
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Whether the service's user sees ID numbers of people. */
    boolean showsNumbers() {
        return !lacking.contains("moodle/user:viewalldetails");
    }

    ObjectNode insertCategory(String name, long parent, String idnumber, String description) {
        ObjectNode row = categories.insert(JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("idnumber", idnumber)
                .put("description", description)
                .put("descriptionformat", 1)
                .put("parent", parent)
                .put("sortorder", 10_000)
                .put("coursecount", 0)
                .put("visible", 1)
                .put("visibleold", 1)
                .put("timemodified", now())
                .put("depth", 1)
                .put("path", "")
                .put("theme", ""));
        return row.put("sortorder", 10_000 * row.path("id").asLong())
                .put("path", "/" + row.path("id").asLong());
    }

    private void insertTemplate(String idnumber, String fullname) {
        ObjectNode course = courses.insert(CourseRows.blank(1, "Category 1", now())
                .put("fullname", fullname)
                .put("displayname", fullname)
                .put("shortname", idnumber)
                .put("idnumber", idnumber)
                .put("summary", "<p>Template</p>")
                .put("visible", 0));
        criteria.put(course.path("id").asLong(), TEMPLATE_CRITERIA);
    }

    /** A person's place in a course. */
    record InCourse(long user, long course) {}

    /** A person's place in a group. */
    record InGroup(long group, long user) {}

    /** How somebody is enrolled. */
    record Enrolment(long role, boolean suspended) {}
}

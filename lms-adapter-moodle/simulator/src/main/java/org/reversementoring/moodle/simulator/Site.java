package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    final Map<InCourse, Enrolment> enrolments = new LinkedHashMap<>();
    final Set<InGroup> members = new LinkedHashSet<>();
    /** When a person completed a course, in epoch seconds. It outlives the enrolment, as in Moodle. */
    final Map<InCourse, Long> completions = new HashMap<>();
    /** The activities that a course asks for; a course without an entry has no completion criteria. */
    final Map<Long, List<String>> criteria = new HashMap<>();

    Site(Clock clock) {
        this.clock = clock;
        insertCategory("Category 1", 0, "", "");
        insertTemplate("rm-tpl-mentor", "Template: training for mentors");
        insertTemplate("rm-tpl-mentee", "Template: training for mentees");
        insertTemplate("rm-tpl-programme", "Template: meeting place of a programme");
        insertTemplate("rm-tpl-topic", "Template: reading on a topic of identity");
    }

    long now() {
        return clock.instant().getEpochSecond();
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

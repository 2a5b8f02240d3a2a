package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The many fields that Moodle answers for a course. */
final class CourseRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CourseRows() {}

    static ObjectNode blank(long category, String categoryName, long now) {
        ObjectNode course = JSON.objectNode()
                .put("fullname", "")
                .put("displayname", "")
                .put("shortname", "")
                .put("courseimage", "")
                .put("categoryid", category)
                .put("categoryname", categoryName)
                .put("sortorder", 10_001)
                .put("summary", "")
                .put("summaryformat", 1);
        course.putArray("summaryfiles");
        course.putArray("overviewfiles");
        course.put("showactivitydates", false).put("showcompletionconditions", true);
        course.putArray("contacts");
        course.putArray("enrollmentmethods").add("manual");
        course.put("idnumber", "")
                .put("format", "topics")
                .put("showgrades", 1)
                .put("newsitems", 5)
                .put("startdate", now)
                .put("enddate", 0)
                .put("maxbytes", 0)
                .put("showreports", 0)
                .put("visible", 1);
        for (String nought : List.of("groupmode", "groupmodeforce", "defaultgroupingid")) {
            course.put(nought, 0);
        }
        course.put("enablecompletion", 1)
                .put("completionnotify", 0)
                .put("lang", "")
                .put("theme", "")
                .put("marker", 0)
                .put("legacyfiles", 0)
                .put("calendartype", "")
                .put("timecreated", now)
                .put("timemodified", now)
                .put("requested", 0)
                .put("cacherev", now);
        course.set("filters", filters());
        course.set("courseformatoptions", formatOptions());
        return course;
    }

    /** The shorter form that a person's own courses are listed in. */
    static ObjectNode ofPerson(ObjectNode course, boolean tracked, boolean completed) {
        ObjectNode row = JSON.objectNode();
        for (String same : List.of(
                "id",
                "shortname",
                "fullname",
                "displayname",
                "idnumber",
                "visible",
                "summary",
                "summaryformat",
                "format",
                "courseimage")) {
            row.set(same, course.path(same));
        }
        row.put("showgrades", true)
                .put("lang", "")
                .put("enablecompletion", course.path("enablecompletion").asInt() == 1)
                .put("completionhascriteria", tracked)
                .put("completionusertracked", true)
                .put("category", course.path("categoryid").asLong());
        if (tracked) {
            row.put("progress", completed ? 100 : 0);
        } else {
            row.putNull("progress");
        }
        row.put("completed", completed)
                .put("startdate", course.path("startdate").asLong())
                .put("enddate", course.path("enddate").asLong())
                .put("marker", 0)
                .putNull("lastaccess")
                .put("isfavourite", false)
                .put("hidden", false);
        row.putArray("overviewfiles");
        return row.put("showactivitydates", false)
                .put("showcompletionconditions", true)
                .put("timemodified", course.path("timemodified").asLong());
    }

    private static ArrayNode filters() {
        ArrayNode filters = JSON.arrayNode();
        filters.addObject().put("filter", "urltolink").put("localstate", 0).put("inheritedstate", 1);
        return filters;
    }

    private static ArrayNode formatOptions() {
        ArrayNode options = JSON.arrayNode();
        options.addObject().put("name", "hiddensections").put("value", 1);
        options.addObject().put("name", "coursedisplay").put("value", 0);
        options.addObject().put("name", "indentation").put("value", "1");
        return options;
    }
}

package org.reversementoring.moodle.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer has exactly the fields and types that were recorded from a real Moodle 4.5. */
class RecordedAnswersTest {
    private final Map<String, BiFunction<PreparedSite, String, JsonNode>> calls = new TreeMap<>();

    RecordedAnswersTest() {
        users();
        courses();
        enrolments();
        groups();
        events();
        reportsAndBatches();
        call("site-info", (site, function) -> site.caller.call(function));
        call(
                "send-message",
                (site, function) -> site.caller.call(
                        function,
                        "messages[0][touserid]",
                        site.ada,
                        "messages[0][text]",
                        "Hello",
                        "messages[0][clientmsgid]",
                        "m-1"));
        call(
                "send-message-unknown",
                (site, function) ->
                        site.caller.call(function, "messages[0][touserid]", 99_999, "messages[0][text]", "Hello"));
    }

    private void users() {
        call("create-users", (site, function) -> site.createUser("zoe", "zoe@example.com", "E-9"));
        call(
                "users-by-idnumber",
                (site, function) -> site.caller.call(
                        function, "field", "idnumber", "values[0]", "E-1", "values[1]", "E-2", "values[2]", "NOPE"));
        call(
                "users-by-idnumber-none",
                (site, function) -> site.caller.call(function, "field", "idnumber", "values[0]", "NOPE"));
        call(
                "update-users",
                (site, function) -> site.caller.call(function, "users[0][id]", site.ada, "users[0][suspended]", 1));
        call(
                "update-users-unknown",
                (site, function) -> site.caller.call(
                        function, "users[0][id]", site.ada, "users[1][id]", 99_999, "users[1][department]", "x"));
    }

    private void courses() {
        call(
                "create-categories",
                (site, function) -> site.caller.call(function, "categories[0][name]", "C", "categories[0][parent]", 0));
        call(
                "categories-by-idnumber",
                (site, function) -> site.caller.call(
                        function, "criteria[0][key]", "idnumber", "criteria[0][value]", "rm", "addsubcategories", 0));
        call("create-courses", RecordedAnswersTest::createCourse);
        call(
                "courses-by-idnumber",
                (site, function) -> site.caller.call(function, "field", "idnumber", "value", "rm-cohort-a"));
        call(
                "courses-by-shortname-none",
                (site, function) -> site.caller.call(function, "field", "shortname", "value", "nope"));
        call(
                "duplicate-course",
                (site, function) -> site.caller.call(
                        function,
                        "courseid",
                        site.course,
                        "fullname",
                        "B",
                        "shortname",
                        "RM-B",
                        "categoryid",
                        site.category));
        call(
                "update-courses",
                (site, function) -> site.caller.call(
                        function, "courses[0][id]", site.course, "courses[0][startdate]", 1_790_000_000));
        call(
                "update-courses-end-alone",
                (site, function) -> site.caller.call(
                        function, "courses[0][id]", site.course, "courses[0][enddate]", 1_900_000_000));
        call(
                "delete-courses",
                (site, function) -> site.caller.call(function, "courseids[0]", site.course, "courseids[1]", 99_999));
        call(
                "update-courses-unknown",
                (site, function) ->
                        site.caller.call(function, "courses[0][id]", site.course, "courses[1][id]", 99_999));
    }

    private void enrolments() {
        call("enrol", (site, function) -> site.enrol(site.outsider));
        call(
                "unenrol",
                (site, function) -> site.caller.call(
                        function, "enrolments[0][userid]", site.ada, "enrolments[0][courseid]", site.course));
        call("enrolled-users", (site, function) -> site.caller.call(function, "courseid", site.course));
        call(
                "enrolled-users-fields",
                (site, function) -> site.caller.call(
                        function,
                        "courseid",
                        site.course,
                        "options[0][name]",
                        "userfields",
                        "options[0][value]",
                        "id,idnumber,email,groups,roles,lastcourseaccess",
                        "options[1][name]",
                        "limitnumber",
                        "options[1][value]",
                        3));
        call("users-courses", (site, function) -> site.caller.call(function, "userid", site.ada));
        call("users-courses-completed", (site, function) -> {
            site.simulator.learners().completes("ada", "rm-cohort-a");
            return site.caller.call(function, "userid", site.ada);
        });
        call(
                "course-completion",
                (site, function) -> site.caller.call(function, "courseid", site.course, "userid", site.ada));
        call("course-completion-completed", (site, function) -> {
            site.simulator.learners().completes("E-1", "rm-cohort-a");
            return site.caller.call(function, "courseid", site.course, "userid", site.ada);
        });
    }

    private void reportsAndBatches() {
        call("list-reports", (site, function) -> {
            site.simulator.administration().makesReport("rm-completion");
            return site.caller.call(function, "page", 0, "perpage", 5);
        });
        call("retrieve-report", (site, function) -> {
            site.simulator.administration().makesReport("rm-completion");
            site.simulator.learners().completes("ada", "rm-cohort-a");
            return site.caller.call(function, "reportid", 1, "page", 0, "perpage", 400);
        });
        call("enrolled-users-suspended", (site, function) -> {
            site.simulator.administration().suspends("ada", "rm-cohort-a");
            return site.caller.call(
                    function,
                    "courseid",
                    site.course,
                    "options[0][name]",
                    "onlysuspended",
                    "options[0][value]",
                    1,
                    "options[1][name]",
                    "userfields",
                    "options[1][value]",
                    "id,idnumber");
        });
        call(
                "enrolled-with-capability",
                (site, function) -> site.caller.call(
                        function,
                        "coursecapabilities[0][courseid]",
                        site.course,
                        "coursecapabilities[0][capabilities][0]",
                        "moodle/course:isincompletionreports",
                        "options[0][name]",
                        "userfields",
                        "options[0][value]",
                        "id"));
        call("enrolment-methods", (site, function) -> site.caller.call(function, "courseid", site.course));
        call("batch", (site, function) -> site.batch(site.ada));
        call("batch-stopped", (site, function) -> site.batch(site.ada, site.outsider, site.bob));
    }

    private void groups() {
        call(
                "create-groups",
                (site, function) -> site.caller.call(
                        function,
                        "groups[0][courseid]",
                        site.course,
                        "groups[0][name]",
                        "Pair 2",
                        "groups[0][description]",
                        ""));
        call("course-groups", (site, function) -> site.caller.call(function, "courseid", site.course));
        call(
                "add-group-members",
                (site, function) ->
                        site.caller.call(function, "members[0][groupid]", site.group, "members[0][userid]", site.bob));
        call("group-members", (site, function) -> site.caller.call(function, "groupids[0]", site.group));
        call(
                "delete-group-members",
                (site, function) ->
                        site.caller.call(function, "members[0][groupid]", site.group, "members[0][userid]", site.ada));
    }

    private void events() {
        call("create-event", (site, function) -> site.event("group"));
        call("events-by-course", (site, function) -> {
            site.event("course");
            return site.caller.call(function, "events[courseids][0]", site.course, "options[userevents]", 0);
        });
        call("events-by-group-only", (site, function) -> {
            site.event("group");
            return site.caller.call(
                    function, "events[groupids][0]", site.group, "options[userevents]", 0, "options[siteevents]", 0);
        });
        call("events-by-id", (site, function) -> {
            long id = site.event("group").path("events").path(0).path("id").asLong();
            return site.caller.call(function, "events[eventids][0]", id);
        });
        call("delete-event", (site, function) -> {
            long id = site.event("group").path("events").path(0).path("id").asLong();
            return site.caller.call(function, "events[0][eventid]", id, "events[0][repeat]", 0);
        });
    }

    private static JsonNode createCourse(PreparedSite site, String function) {
        return site.caller.call(
                function,
                "courses[0][fullname]",
                "C",
                "courses[0][shortname]",
                "RM-C",
                "courses[0][categoryid]",
                site.category,
                "courses[0][numsections]",
                2);
    }

    @Test
    void every_recording_is_compared() throws IOException, URISyntaxException {
        Path folder = Path.of(RecordedAnswersTest.class.getResource("/recorded").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .filteredOn(name -> !name.equals("errors"))
                    .containsExactlyInAnyOrderElementsOf(calls.keySet());
        }
    }

    private void call(String recording, BiFunction<PreparedSite, String, JsonNode> call) {
        calls.put(recording, call);
    }

    @TestFactory
    Stream<DynamicTest> answers_agree_with_the_recording() {
        return calls.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    JsonNode recording = Recording.read(entry.getKey());
                    try (PreparedSite site = new PreparedSite()) {
                        String function = recording.path("function").asText();
                        JsonNode answer = entry.getValue().apply(site, function);
                        assertThat(site.simulator.calls())
                                .last()
                                .extracting(Call::function)
                                .isEqualTo(function);
                        assertThat(Recording.shapeOf(answer)).isEqualTo(recording.path("answer"));
                    } catch (IOException taken) {
                        throw new IllegalStateException(taken);
                    }
                }));
    }
}

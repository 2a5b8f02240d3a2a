package org.reversementoring.moodle.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same misuse gives the same exception class and error code as was recorded from a real Moodle 4.5. */
class RecordedErrorsTest {
    private final Map<String, Function<PreparedSite, JsonNode>> misuses = new TreeMap<>();

    RecordedErrorsTest() {
        access();
        users();
        courses();
        enrolments();
        completionCalendarMessages();
    }

    private void access() {
        misuse("invalid-token", site -> new Caller(site.simulator, "wrong").call("core_webservice_get_site_info"));
        misuse("unknown-function", site -> site.caller.call("core_does_not_exist"));
        misuse("function-not-in-service", site -> {
            site.simulator.faults().withhold("core_user_create_users");
            return site.createUser("zoe", "zoe@example.com", "E-9");
        });
        misuse("missing-param", site -> site.caller.call("core_user_get_users_by_field", "field", "idnumber"));
        misuse(
                "unexpected-param",
                site -> site.caller.call("core_group_get_course_groups", "courseid", site.course, "foo", "bar"));
        misuse(
                "bad-field",
                site -> site.caller.call("core_user_get_users_by_field", "field", "shoesize", "values[0]", "1"));
    }

    private void users() {
        misuse("duplicate-username", site -> site.createUser("ada", "other@example.com", "E-9"));
        misuse("duplicate-email", site -> site.createUser("zoe", "Ada@example.com", "E-9"));
    }

    private void courses() {
        misuse(
                "dup-category-idnumber",
                site -> site.caller.call(
                        "core_course_create_categories", "categories[0][name]", "x", "categories[0][idnumber]", "rm"));
        misuse("dup-shortname", site -> createCourse(site, "RM-A", "", site.category));
        misuse("dup-idnumber", site -> createCourse(site, "RM-X", "rm-cohort-a", site.category));
        misuse("bad-category", site -> createCourse(site, "RM-X", "", 99_999));
        misuse("long-shortname", site -> createCourse(site, "b".repeat(300), "", site.category));
        misuse(
                "bool-true-word",
                site -> site.caller.call(
                        "core_course_update_courses", "courses[0][id]", site.course, "courses[0][visible]", "true"));
        misuse("duplicate-dup-shortname", site -> duplicate(site, site.course));
        misuse("duplicate-deleted", site -> duplicate(site, 99_999));
    }

    private void enrolments() {
        misuse("enrol-unknown-user", site -> enrol(site, 999_999, site.course, 5));
        misuse("enrol-batch-with-bad-role", site -> enrol(site, site.outsider, site.course, 1));
        misuse("enrol-unknown-course", site -> enrol(site, site.outsider, 99_999, 5));
        misuse("enrol-no-instance", site -> {
            site.simulator.administration().removesManualEnrolment("rm-cohort-a");
            return enrol(site, site.outsider, site.course, 5);
        });
        misuse(
                "enrolled-active-and-suspended",
                site -> site.caller.call(
                        "core_enrol_get_enrolled_users",
                        "courseid",
                        site.course,
                        "options[0][name]",
                        "onlyactive",
                        "options[0][value]",
                        1,
                        "options[1][name]",
                        "onlysuspended",
                        "options[1][value]",
                        1));
        misuse("report-unknown", site -> site.caller.call("core_reportbuilder_retrieve_report", "reportid", 99));
        misuse("dup-group-name", site -> createGroup(site, "Pair 1", ""));
        misuse("dup-group-idnumber", site -> createGroup(site, "Pair 3", "rm-pair-1"));
        misuse(
                "group-member-not-enrolled",
                site -> site.caller.call(
                        "core_group_add_group_members",
                        "members[0][groupid]",
                        site.group,
                        "members[0][userid]",
                        site.outsider));
    }

    private void completionCalendarMessages() {
        misuse("completion-no-criteria", site -> {
            long bare = createCourse(site, "RM-BARE", "rm-bare", site.category)
                    .path(0)
                    .path("id")
                    .asLong();
            enrol(site, site.ada, bare, 5);
            return completion(site, bare, site.ada);
        });
        misuse("completion-not-enrolled", site -> completion(site, site.course, site.outsider));
        misuse("completion-suspended-enrolment", site -> {
            site.simulator.administration().suspends("ada", "rm-cohort-a");
            return completion(site, site.course, site.ada);
        });
        misuse("completion-unknown-user", site -> completion(site, site.course, 99_999));
        misuse("completion-deleted-or-unknown-course", site -> completion(site, 99_999, site.ada));
        misuse(
                "calendar-delete-unknown",
                site -> site.caller.call(
                        "core_calendar_delete_calendar_events", "events[0][eventid]", 4, "events[0][repeat]", 0));
        misuse(
                "send-message-one-of-two-unknown",
                site -> site.caller.call(
                        "core_message_send_instant_messages",
                        "messages[0][touserid]",
                        site.ada,
                        "messages[0][text]",
                        "Hello",
                        "messages[1][touserid]",
                        99_999,
                        "messages[1][text]",
                        "Hello"));
    }

    private static JsonNode createCourse(PreparedSite site, String shortname, String idnumber, long category) {
        return site.caller.call(
                "core_course_create_courses",
                "courses[0][fullname]",
                "x",
                "courses[0][shortname]",
                shortname,
                "courses[0][idnumber]",
                idnumber,
                "courses[0][categoryid]",
                category);
    }

    private static JsonNode duplicate(PreparedSite site, long source) {
        return site.caller.call(
                "core_course_duplicate_course",
                "courseid",
                source,
                "fullname",
                "x",
                "shortname",
                "RM-A",
                "categoryid",
                site.category);
    }

    private static JsonNode enrol(PreparedSite site, long user, long course, int role) {
        return site.caller.call(
                "enrol_manual_enrol_users",
                "enrolments[0][roleid]",
                role,
                "enrolments[0][userid]",
                user,
                "enrolments[0][courseid]",
                course);
    }

    private static JsonNode createGroup(PreparedSite site, String name, String idnumber) {
        return site.caller.call(
                "core_group_create_groups",
                "groups[0][courseid]",
                site.course,
                "groups[0][name]",
                name,
                "groups[0][description]",
                "",
                "groups[0][idnumber]",
                idnumber);
    }

    private static JsonNode completion(PreparedSite site, long course, long user) {
        return site.caller.call("core_completion_get_course_completion_status", "courseid", course, "userid", user);
    }

    private void misuse(String recording, Function<PreparedSite, JsonNode> misuse) {
        misuses.put(recording, misuse);
    }

    @TestFactory
    Stream<DynamicTest> errors_agree_with_the_recording() {
        JsonNode recorded = Recording.read("errors");
        return recorded.properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Function<PreparedSite, JsonNode> misuse = misuses.get(entry.getKey());
                    assertThat(misuse).as("a call that provokes it").isNotNull();
                    try (PreparedSite site = new PreparedSite()) {
                        JsonNode answer = misuse.apply(site);
                        assertThat(answer.path("exception"))
                                .isEqualTo(entry.getValue().path("exception"));
                        assertThat(answer.path("errorcode").asText(null))
                                .isEqualTo(entry.getValue().path("errorcode").asText(null));
                        assertThat(answer.path("message").asText()).isNotEmpty();
                    } catch (IOException taken) {
                        throw new IllegalStateException(taken);
                    }
                }));
    }
}

package org.reversementoring.moodle.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A site with two people in a course copied from a template, one hidden group, and one person outside. */
final class PreparedSite implements AutoCloseable {
    static final String TOKEN = "t0ken";

    final MoodleSimulator simulator =
            new MoodleSimulator(0, TOKEN, Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
    final Caller caller = new Caller(simulator, TOKEN);
    final long category;
    final long course;
    final long ada;
    final long bob;
    final long outsider;
    final long group;

    PreparedSite() throws IOException {
        category = caller.call(
                        "core_course_create_categories",
                        "categories[0][name]",
                        "Reverse Mentoring",
                        "categories[0][idnumber]",
                        "rm")
                .path(0)
                .path("id")
                .asLong();
        course = caller.call(
                        "core_course_duplicate_course",
                        "courseid",
                        template("rm-tpl-mentor"),
                        "fullname",
                        "Cohort A",
                        "shortname",
                        "RM-A",
                        "categoryid",
                        category,
                        "options[0][name]",
                        "users",
                        "options[0][value]",
                        "0")
                .path("id")
                .asLong();
        caller.call("core_course_update_courses", "courses[0][id]", course, "courses[0][idnumber]", "rm-cohort-a");
        ada = user("ada", "E-1");
        bob = user("bob", "E-2");
        outsider = user("eve", "E-3");
        enrol(ada);
        enrol(bob);
        group = caller.call(
                        "core_group_create_groups",
                        "groups[0][courseid]",
                        course,
                        "groups[0][name]",
                        "Pair 1",
                        "groups[0][description]",
                        "",
                        "groups[0][idnumber]",
                        "rm-pair-1",
                        "groups[0][visibility]",
                        2,
                        "groups[0][participation]",
                        0)
                .path(0)
                .path("id")
                .asLong();
        caller.call("core_group_add_group_members", "members[0][groupid]", group, "members[0][userid]", ada);
    }

    long template(String idnumber) {
        JsonNode found = caller.call("core_course_get_courses_by_field", "field", "idnumber", "value", idnumber);
        return found.path("courses").path(0).path("id").asLong();
    }

    JsonNode createUser(String username, String email, String idnumber) {
        return caller.call(
                "core_user_create_users",
                "users[0][username]",
                username,
                "users[0][auth]",
                "oauth2",
                "users[0][firstname]",
                username,
                "users[0][lastname]",
                "Läst",
                "users[0][email]",
                email,
                "users[0][idnumber]",
                idnumber,
                "users[0][institution]",
                "ACME");
    }

    JsonNode event(String type) {
        return caller.call(
                "core_calendar_create_calendar_events",
                "events[0][name]",
                "Session",
                "events[0][courseid]",
                course,
                "events[0][groupid]",
                type.equals("group") ? group : 0,
                "events[0][eventtype]",
                type,
                "events[0][timestart]",
                1_796_000_000);
    }

    JsonNode enrol(long user) {
        return caller.call(
                "enrol_manual_enrol_users",
                "enrolments[0][roleid]",
                5,
                "enrolments[0][userid]",
                user,
                "enrolments[0][courseid]",
                course);
    }

    /** Completion of these people in one call. */
    JsonNode batch(long... people) {
        Object[] fields = new Object[people.length * 4];
        for (int i = 0; i < people.length; i++) {
            fields[i * 4] = "requests[" + i + "][function]";
            fields[i * 4 + 1] = "core_completion_get_course_completion_status";
            fields[i * 4 + 2] = "requests[" + i + "][arguments]";
            fields[i * 4 + 3] = "{\"courseid\":" + course + ",\"userid\":" + people[i] + "}";
        }
        return caller.call("tool_mobile_call_external_functions", fields);
    }

    private long user(String username, String idnumber) {
        return createUser(username, username + "@example.com", idnumber)
                .path(0)
                .path("id")
                .asLong();
    }

    @Override
    public void close() {
        simulator.close();
    }
}

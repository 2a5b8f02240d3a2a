package org.reversementoring.moodle.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoodleSimulatorTest {
    private final PreparedSite site;

    MoodleSimulatorTest() throws IOException {
        site = new PreparedSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void fields_beyond_max_input_vars_are_dropped_without_a_word() {
        List<Object> fields = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            fields.add("groupids[" + i + "]");
            fields.add(site.group);
        }
        JsonNode answer = site.caller.call("core_group_get_group_members", fields.toArray());
        assertThat(answer).hasSize(4_998);
    }

    @Test
    void a_get_is_taken_and_leaves_the_token_in_the_access_log() {
        HttpResponse<String> answer = Caller.send(HttpRequest.newBuilder(URI.create(site.caller.endpoint() + "?wstoken="
                        + PreparedSite.TOKEN + "&moodlewsrestformat=json&wsfunction=core_webservice_get_site_info"))
                .build());
        assertThat(answer.body()).contains("Simulated Moodle");
        assertThat(site.simulator.accessLog())
                .filteredOn(line -> line.contains(PreparedSite.TOKEN))
                .hasSize(1);
    }

    @Test
    void without_a_format_the_answer_is_xml() {
        HttpResponse<String> answer = new Caller(site.simulator, "").post("core_webservice_get_site_info", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<ERRORCODE>invalidtoken</ERRORCODE>");
    }

    @Test
    void in_maintenance_every_call_answers_503_with_html_and_a_time_to_wait() {
        site.simulator.faults().maintenance(true);
        HttpResponse<String> answer = site.caller.post("core_webservice_get_site_info", "json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("300");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void with_web_services_off_every_call_answers_403() {
        site.simulator.faults().webServicesOff(true);
        assertThat(site.caller.post("core_webservice_get_site_info", "json").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_lost_answer_has_had_its_effect() {
        site.simulator.faults().loseNextAnswer("core_user_create_users");
        assertThatThrownBy(() -> site.createUser("zoe", "zoe@example.com", "E-9"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(site.caller.call("core_user_get_users_by_field", "field", "idnumber", "values[0]", "E-9"))
                .hasSize(1);
    }

    @Test
    void two_users_may_share_an_idnumber() {
        site.createUser("ada2", "ada2@example.com", "E-1");
        assertThat(site.caller.call("core_user_get_users_by_field", "field", "idnumber", "values[0]", "E-1"))
                .hasSize(2);
    }

    @Test
    void a_bad_user_undoes_the_whole_batch() {
        JsonNode answer = site.caller.call(
                "core_user_create_users",
                "users[0][username]",
                "new",
                "users[0][auth]",
                "oauth2",
                "users[0][firstname]",
                "N",
                "users[0][lastname]",
                "N",
                "users[0][email]",
                "new@example.com",
                "users[1][username]",
                "ada",
                "users[1][auth]",
                "oauth2",
                "users[1][firstname]",
                "A",
                "users[1][lastname]",
                "A",
                "users[1][email]",
                "a@example.com");
        assertThat(answer.path("errorcode").asText()).isEqualTo("invalidparameter");
        assertThat(site.caller.call("core_user_get_users_by_field", "field", "username", "values[0]", "new"))
                .isEmpty();
    }

    @Test
    void messages_to_the_good_recipients_of_a_failed_batch_were_sent() {
        JsonNode answer = site.caller.call(
                "core_message_send_instant_messages",
                "messages[0][touserid]",
                site.ada,
                "messages[0][text]",
                "Hello",
                "messages[1][touserid]",
                99_999,
                "messages[1][text]",
                "Hello");
        assertThat(answer.has("exception")).isTrue();
        assertThat(site.simulator.snapshot().path("messages")).hasSize(1);
    }

    @Test
    void a_copy_keeps_the_criteria_but_not_the_idnumber() {
        JsonNode copy = site.caller.call(
                "core_course_duplicate_course",
                "courseid",
                site.template("rm-tpl-mentee"),
                "fullname",
                "B",
                "shortname",
                "RM-B",
                "categoryid",
                site.category);
        JsonNode course = site.caller
                .call(
                        "core_course_get_courses_by_field",
                        "field",
                        "id",
                        "value",
                        copy.path("id").asText())
                .path("courses")
                .path(0);
        assertThat(course.path("idnumber").asText()).isEmpty();
        assertThat(course.path("shortname").asText()).isEqualTo("RM-B");
    }

    @Test
    void a_lever_completes_a_course_for_somebody_and_says_why_it_cannot() {
        assertThat(lever("{\"person\":\"E-1\",\"course\":\"rm-cohort-a\"}").statusCode())
                .isEqualTo(204);
        assertThat(site.caller
                        .call(
                                "core_completion_get_course_completion_status",
                                "courseid",
                                site.course,
                                "userid",
                                site.ada)
                        .path("completionstatus")
                        .path("completed")
                        .asBoolean())
                .isTrue();
        HttpResponse<String> refused = lever("{\"person\":\"E-3\",\"course\":\"rm-cohort-a\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("E-3 is not enrolled");
        assertThat(lever("no json").statusCode()).isEqualTo(422);
    }

    @Test
    void the_levers_of_a_process_do_what_people_and_administrators_do() {
        for (String lever : List.of("starts", "completions", "suspensions", "reactivations", "resets", "unlockings")) {
            assertThat(lever(lever, "{\"person\":\"E-1\",\"course\":\"rm-cohort-a\"}")
                            .statusCode())
                    .as(lever)
                    .isEqualTo(204);
        }
        lever("removals", "{\"person\":\"E-1\",\"course\":\"rm-cohort-a\"}");
        assertThat(site.simulator.snapshot().path("enrolments")).hasSize(1);
        lever("crowds", "{\"prefix\":\"m\",\"people\":50,\"course\":\"rm-cohort-a\",\"completed\":20}");
        assertThat(site.simulator
                        .snapshot()
                        .path("enrolments")
                        .valueStream()
                        .filter(enrolment -> enrolment.path("completed").asBoolean()))
                .hasSize(20);
        lever("reports", "\"rm-completion\"");
        lever("withholdings", "\"core_webservice_get_site_info\"");
        assertThat(site.caller
                        .call("core_webservice_get_site_info")
                        .path("errorcode")
                        .asText())
                .isEqualTo("accessexception");
        HttpResponse<String> calls =
                Caller.send(HttpRequest.newBuilder(site.simulator.url().resolve("/simulator/calls"))
                        .build());
        assertThat(calls.body()).contains("\"core_webservice_get_site_info\":1");
        lever("deletions", "{\"course\":\"rm-cohort-a\"}");
        assertThat(site.simulator.snapshot().path("enrolments")).isEmpty();
    }

    private HttpResponse<String> lever(String body) {
        return lever("completions", body);
    }

    private HttpResponse<String> lever(String name, String body) {
        return Caller.send(HttpRequest.newBuilder(site.simulator.url().resolve("/simulator/" + name))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void as_a_process_it_says_when_it_is_ready_and_ends_with_its_input() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName(),
                        "--port",
                        "0",
                        "--token",
                        PreparedSite.TOKEN)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).matches("READY http://127\\.0\\.0\\.1:\\d+");
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroy();
        }
    }
}

package org.reversementoring.moodle.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What surprises at a real site surprises here too. Each was seen at a Moodle 4.5. */
class TrapsTest {
    private static final String COURSE = "rm-cohort-a";

    private final PreparedSite site;

    TrapsTest() throws IOException {
        site = new PreparedSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void copies_made_at_once_share_a_short_name() throws Exception {
        atOnce(
                "core_course_duplicate_course",
                i -> site.caller.call(
                        "core_course_duplicate_course",
                        "courseid",
                        site.course,
                        "fullname",
                        "B",
                        "shortname",
                        "RM-B",
                        "categoryid",
                        site.category));
        assertThat(site.caller
                        .call("core_course_get_courses_by_field", "field", "shortname", "value", "RM-B")
                        .path("courses"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void groups_made_at_once_share_an_idnumber() throws Exception {
        atOnce(
                "core_group_create_groups",
                i -> site.caller.call(
                        "core_group_create_groups",
                        "groups[0][courseid]",
                        site.course,
                        "groups[0][name]",
                        "Pair " + i,
                        "groups[0][description]",
                        "",
                        "groups[0][idnumber]",
                        "rm-pair-2"));
        assertThat(site.caller
                        .call("core_group_get_course_groups", "courseid", site.course)
                        .valueStream()
                        .filter(group -> group.path("idnumber").asText().equals("rm-pair-2")))
                .hasSizeGreaterThan(1);
    }

    private void atOnce(String function, IntFunction<JsonNode> call) throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            site.simulator.faults().beforeNext(function, () -> {
                try {
                    together.await(5, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException late) {
                    throw new IllegalStateException(late);
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<JsonNode>> tasks = new ArrayList<>();
            IntStream.range(0, 4).forEach(i -> tasks.add(() -> call.apply(i)));
            for (Future<JsonNode> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void enrolling_again_lifts_a_suspension_and_a_completion_outlives_an_enrolment() {
        site.simulator.learners().completes("ada", COURSE);
        site.simulator.administration().suspends("ada", COURSE);
        assertThat(completion(site.ada).path("errorcode").asText()).isEqualTo("usernotenroled");
        site.enrol(site.ada);
        assertThat(isCompleted(site.ada)).isTrue();
        site.simulator.administration().removes("ada", COURSE);
        site.enrol(site.ada);
        assertThat(isCompleted(site.ada)).isTrue();
    }

    @Test
    void unlocked_criteria_take_every_completion_away_until_cron_ran_twice() {
        site.simulator.administration().makesReport("r");
        site.simulator.learners().completes("ada", COURSE);
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "Yes");
        site.simulator.administration().unlocksCompletion(COURSE);
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "");
        assertThat(isCompleted(site.ada)).isFalse();
        site.simulator.administration().runsCron();
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "No");
        assertThat(isCompleted(site.ada)).isFalse();
        assertThat(allCriteria(site.ada)).isTrue();
        site.simulator.administration().runsCron();
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "Yes");
    }

    @Test
    void a_reset_course_is_to_be_worked_through_again() {
        site.simulator.administration().makesReport("r");
        site.simulator.learners().completes("ada", COURSE);
        site.simulator.administration().resetsCompletion(COURSE);
        site.simulator.administration().runsCron();
        site.simulator.administration().runsCron();
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "No");
        assertThat(allCriteria(site.ada)).isFalse();
        site.simulator.learners().completes("ada", COURSE);
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Active", "Yes");
    }

    @Test
    void a_report_has_a_row_an_enrolment_rows_without_people_and_html() {
        site.createUser("odd", "odd@example.com", "O&<9>");
        site.caller.call(
                "enrol_manual_enrol_users",
                "enrolments[0][roleid]",
                5,
                "enrolments[0][userid]",
                site.outsider + 1,
                "enrolments[0][courseid]",
                site.course);
        site.simulator.administration().enrolsAgain("ada", COURSE, true);
        site.simulator.administration().makesReport("r");
        JsonNode data = report(100);
        assertThat(data.path("rows")
                        .valueStream()
                        .map(row -> row.path("columns").path(0).asText()))
                .filteredOn(number -> !number.isEmpty())
                .containsExactlyInAnyOrder("E-1", "E-1", "E-2", "O&amp;&lt;9&gt;");
        assertThat(data.path("rows")
                        .valueStream()
                        .filter(row -> row.path("columns").path(2).isNull()))
                .isNotEmpty();
        assertThat(data.path("totalrowcount").asInt())
                .isEqualTo(data.path("rows").size());
        assertThat(report(3).path("rows")).hasSize(3);
        assertThat(report(3).path("totalrowcount")).isEqualTo(data.path("totalrowcount"));
    }

    @Test
    void a_report_speaks_the_language_of_the_services_user() {
        site.simulator.administration().makesReport("r");
        site.simulator.learners().completes("ada", COURSE);
        site.simulator.administration().setsLanguage(Language.GERMAN);
        assertThat(report(100).path("headers").valueStream().map(JsonNode::asText))
                .containsExactly("ID-Nummer", "Kurs-ID", "Status", "Abgeschlossen");
        assertThat(row("E-1")).containsExactly("E-1", COURSE, "Aktiv", "Ja");
    }

    @Test
    void the_default_set_up_of_a_report_leaves_suspended_people_out() {
        site.simulator.administration().makesReport("r", Administration.COMPLETION_COLUMNS, true);
        site.simulator.administration().suspends("ada", COURSE);
        assertThat(row("E-1")).isEmpty();
        assertThat(row("E-2")).isNotEmpty();
    }

    @Test
    void what_stands_behind_the_first_failure_of_a_batch_is_not_called() {
        JsonNode responses = site.batch(site.ada, site.outsider, site.bob).path("responses");
        assertThat(responses).hasSize(2);
        assertThat(responses.path(1).path("exception").asText()).contains("\"errorcode\":\"usernotenroled\"");
        assertThat(responses.path(1).has("data")).isFalse();
    }

    @Test
    void a_course_moves_to_another_category_and_goes_with_everything_in_it() {
        long archive = site.caller
                .call("core_course_create_categories", "categories[0][name]", "Archive")
                .path(0)
                .path("id")
                .asLong();
        site.caller.call(
                "core_course_update_courses",
                "courses[0][id]",
                site.course,
                "courses[0][categoryid]",
                archive,
                "courses[0][visible]",
                0);
        JsonNode moved = site.caller
                .call("core_course_get_courses_by_field", "field", "id", "value", site.course)
                .path("courses")
                .path(0);
        assertThat(moved.path("categoryname").asText()).isEqualTo("Archive");
        assertThat(moved.path("visible").asInt()).isZero();
        site.simulator.administration().deletesCourse(COURSE);
        assertThat(completion(site.ada).path("errorcode").asText()).isEqualTo("invalidrecord");
        assertThat(site.simulator.snapshot().path("groups")).isEmpty();
    }

    private JsonNode report(int perPage) {
        return site.caller
                .call("core_reportbuilder_retrieve_report", "reportid", 1, "perpage", perPage)
                .path("data");
    }

    private List<String> row(String number) {
        return report(100)
                .path("rows")
                .valueStream()
                .map(row -> row.path("columns"))
                .filter(columns -> columns.path(0).asText().equals(number))
                .flatMap(columns -> columns.valueStream().map(JsonNode::asText))
                .toList();
    }

    private JsonNode completion(long person) {
        return site.caller.call(
                "core_completion_get_course_completion_status", "courseid", site.course, "userid", person);
    }

    private boolean isCompleted(long person) {
        return completion(person).path("completionstatus").path("completed").asBoolean();
    }

    private boolean allCriteria(long person) {
        return completion(person)
                .path("completionstatus")
                .path("completions")
                .valueStream()
                .allMatch(criterion -> criterion.path("complete").asBoolean());
    }
}

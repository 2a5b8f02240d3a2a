package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reversementoring.moodle.simulator.ReportColumn.COMPLETED;
import static org.reversementoring.moodle.simulator.ReportColumn.COURSE_ID_NUMBER;
import static org.reversementoring.moodle.simulator.ReportColumn.COURSE_WITH_LINK;
import static org.reversementoring.moodle.simulator.ReportColumn.ID_NUMBER;
import static org.reversementoring.moodle.simulator.ReportColumn.STATUS;
import static org.reversementoring.moodle.simulator.ReportColumn.USERNAME;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.moodle.simulator.Administration;
import org.reversementoring.moodle.simulator.Language;
import org.reversementoring.moodle.simulator.ReportColumn;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.PlatformRejectedException;

/** How completion is read at Moodle, with what it costs, and what is not believed. */
class ProgressTest {
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final String REPORT = MoodleSettings.DEFAULT_REPORT;

    private final SimulatedStage stage = new SimulatedStage();
    private final Administration administration = stage.simulator.administration();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        heard.close();
        assertThat(stage.simulator.accessLog()).noneMatch(line -> line.contains(SimulatedStage.TOKEN));
        stage.close();
    }

    private CourseRef course(String key, int people, int completed) {
        CourseRef course = stage.platform.publish(new CourseSpec(key, "Training", "rm-tpl-mentor", START, null));
        stage.simulator.learners().arrive("p-" + key, people, key, completed);
        return course;
    }

    private static List<EmployeeNumber> people(String course, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new EmployeeNumber("p-" + course + "-" + i))
                .toList();
    }

    private static EmployeeNumber person(String course, int number) {
        return new EmployeeNumber("p-" + course + "-" + number);
    }

    private Map<EmployeeNumber, Progress> progress(CourseRef course, int people) {
        return stage.platform
                .progress(Map.of(course, people(course.key(), people)))
                .getOrDefault(course, Map.of());
    }

    /** How many calls of each function the work takes. */
    private Map<Function, Long> calls(Runnable work) {
        int before = stage.simulator.calls().size();
        work.run();
        Map<Function, Long> counts = new EnumMap<>(Function.class);
        stage.simulator.calls().stream().skip(before).forEach(call -> {
            for (Function function : Function.values()) {
                if (function.moodleName().equals(call.function())) {
                    counts.merge(function, 1L, Long::sum);
                }
            }
        });
        return counts;
    }

    private static long count(Map<EmployeeNumber, Progress> found, Progress progress) {
        return found.values().stream().filter(value -> value == progress).count();
    }

    @Test
    void one_pass_over_the_report_serves_every_course() {
        administration.makesReport(REPORT);
        CourseRef first = course("rm-a", 3000, 1000);
        CourseRef second = course("rm-b", 2500, 7);
        assertThat(calls(() -> {
                    Map<CourseRef, Map<EmployeeNumber, Progress>> found =
                            stage.platform.progress(Map.of(first, people("rm-a", 3000), second, people("rm-b", 2500)));
                    assertThat(count(found.getOrDefault(first, Map.of()), Progress.COMPLETED))
                            .isEqualTo(1000);
                    assertThat(count(found.getOrDefault(first, Map.of()), Progress.LEARNING))
                            .isEqualTo(2000);
                    assertThat(count(found.getOrDefault(second, Map.of()), Progress.COMPLETED))
                            .isEqualTo(7);
                }))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Function.LIST_REPORTS, 1L, Function.RETRIEVE_REPORT, 3L));
        assertThat(heard.lines()).isEmpty();
    }

    @Test
    void without_a_report_many_are_asked_about_in_one_call() {
        CourseRef course = course("rm-a", 450, 120);
        assertThat(calls(() -> assertThat(count(progress(course, 450), Progress.COMPLETED))
                        .isEqualTo(120)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Function.LIST_REPORTS, 1L,
                        Function.COURSES_BY_FIELD, 1L,
                        Function.USERS_BY_FIELD, 1L,
                        Function.ENROLLED_USERS, 2L,
                        Function.BATCH, 3L));
        assertThat(heard.lines()).singleElement().asString().contains(REPORT, "person by person");
        progress(course, 450);
        assertThat(heard.lines()).hasSize(1);
    }

    @Test
    void a_batch_goes_on_behind_one_who_left_meanwhile() {
        CourseRef course = course("rm-a", 450, 450);
        stage.simulator.faults().beforeNext(Function.BATCH.moodleName(), () -> {
            administration.removes("p-rm-a-20", "rm-a");
            administration.suspends("p-rm-a-300", "rm-a");
        });
        assertThat(calls(() -> assertThat(count(progress(course, 450), Progress.COMPLETED))
                        .isEqualTo(448)))
                .containsEntry(Function.BATCH, 4L)
                .containsEntry(Function.COMPLETION, 2L);
    }

    @Test
    void where_the_service_has_no_batches_each_person_is_a_call() {
        stage.simulator.faults().withhold(Function.BATCH.moodleName());
        CourseRef course = course("rm-a", 30, 10);
        assertThat(calls(() -> assertThat(count(progress(course, 30), Progress.COMPLETED))
                        .isEqualTo(10)))
                .containsEntry(Function.BATCH, 1L)
                .containsEntry(Function.COMPLETION, 30L);
        assertThat(heard.lines()).anyMatch(line -> line.contains("one call for each person"));
        int before = heard.lines().size();
        progress(course, 30);
        assertThat(heard.lines()).hasSize(before);
    }

    @Test
    void when_moodle_tracks_nobody_it_is_not_asked_ten_thousand_times() {
        CourseRef course = course("rm-a", 300, 300);
        stage.simulator
                .faults()
                .beforeNext(
                        Function.BATCH.moodleName(),
                        () -> people("rm-a", 300).forEach(person -> administration.suspends(person.value(), "rm-a")));
        assertThat(calls(() -> assertThat(progress(course, 300)).isEmpty())).containsEntry(Function.COMPLETION, 50L);
        assertThat(heard.lines()).anyMatch(line -> line.contains("moodle/course:isincompletionreports"));
    }

    @Test
    void suspended_removed_and_never_enrolled_are_told_apart_either_way() {
        CourseRef course = course("rm-a", 4, 4);
        administration.suspends("p-rm-a-1", "rm-a");
        administration.removes("p-rm-a-2", "rm-a");
        Map<EmployeeNumber, Progress> wanted = Map.of(
                person("rm-a", 0), Progress.COMPLETED,
                person("rm-a", 1), Progress.SUSPENDED,
                person("rm-a", 2), Progress.NOT_ENROLLED,
                person("rm-a", 3), Progress.COMPLETED,
                person("rm-a", 4), Progress.NOT_ENROLLED);
        assertThat(progress(course, 5)).isEqualTo(wanted);
        administration.makesReport(REPORT);
        assertThat(progress(course, 5)).isEqualTo(wanted);
    }

    @Test
    void who_is_enrolled_in_two_ways_can_learn_while_one_is_active() {
        administration.makesReport(REPORT);
        CourseRef course = course("rm-a", 2, 1);
        administration.enrolsAgain("p-rm-a-0", "rm-a", true);
        administration.suspends("p-rm-a-1", "rm-a");
        administration.enrolsAgain("p-rm-a-1", "rm-a", true);
        Map<EmployeeNumber, Progress> wanted =
                Map.of(person("rm-a", 0), Progress.COMPLETED, person("rm-a", 1), Progress.SUSPENDED);
        Map<Function, Long> calls = calls(() -> assertThat(progress(course, 2)).isEqualTo(wanted));
        assertThat(calls).containsOnlyKeys(Function.LIST_REPORTS, Function.RETRIEVE_REPORT);
    }

    @Test
    void two_accounts_of_one_number_are_seen_by_their_names_even_where_both_have_completed() {
        administration.makesReport(REPORT, List.of(ID_NUMBER, USERNAME, COURSE_ID_NUMBER, STATUS, COMPLETED), false);
        CourseRef course = course("rm-a", 2, 2);
        stage.duplicates(person("rm-a", 0), "rm-a");
        stage.simulator.learners().completes("twin", "rm-a");
        assertThat(progress(course, 2))
                .isEqualTo(Map.of(person("rm-a", 0), Progress.AMBIGUOUS, person("rm-a", 1), Progress.COMPLETED));
    }

    @Test
    void values_are_read_without_their_html() {
        administration.makesReport(
                REPORT, List.of(COURSE_WITH_LINK, COMPLETED, STATUS, COURSE_ID_NUMBER, ID_NUMBER), false);
        CourseRef course = course("rm-a", 0, 0);
        Learner odd = new Learner(new EmployeeNumber("O&'<9>\""), "Odd One", "odd@example.com");
        stage.platform.enrol(course, List.of(odd));
        stage.completes(odd.number(), "rm-a");
        Map<Function, Long> calls =
                calls(() -> assertThat(stage.platform.progress(Map.of(course, List.of(odd.number()))))
                        .isEqualTo(Map.of(course, Map.of(odd.number(), Progress.COMPLETED))));
        assertThat(calls).containsOnlyKeys(Function.LIST_REPORTS, Function.RETRIEVE_REPORT);
    }

    @Test
    void a_report_in_another_language_or_without_a_column_is_said_once_and_not_used() {
        CourseRef course = course("rm-a", 3, 2);
        administration.makesReport(REPORT);
        administration.setsLanguage(Language.GERMAN);
        expectNotUsed(course, "ID number", "English");
        administration.setsLanguage(Language.ENGLISH);
        assertThat(count(progress(course, 3), Progress.COMPLETED)).isEqualTo(2);
        administration.setsLanguage(Language.GERMAN);
        expectNotUsed(course, "ID number", "English");
    }

    @Test
    void a_report_that_is_not_answered_or_too_large_is_said_once_and_people_are_asked_about() {
        CourseRef course = course("rm-a", 3, 2);
        administration.makesReport(REPORT);
        for (Map.Entry<Integer, String> answer : List.of(
                Map.entry(500, ""), Map.entry(200, " ".repeat(Exchange.MAX_ANSWER + 1)), Map.entry(200, "no"))) {
            for (Function function : List.of(Function.LIST_REPORTS, Function.RETRIEVE_REPORT)) {
                heard.lines().clear();
                for (int poll = 0; poll < 2; poll++) {
                    for (int tries = 0; tries < (answer.getKey() == 500 ? 4 : 1); tries++) {
                        answerNext(function, answer.getKey(), answer.getValue());
                    }
                    assertThat(count(progress(course, 3), Progress.COMPLETED)).isEqualTo(2);
                }
                assertThat(heard.lines())
                        .singleElement()
                        .asString()
                        .contains(REPORT, "person by person", function.moodleName());
            }
        }
    }

    private void answerNext(Function function, int status, String body) {
        stage.simulator.faults().answerNext(function.moodleName(), status, Map.of(), body);
    }

    private static String refusal(String code) {
        return "{\"exception\":\"x\",\"errorcode\":\"" + code + "\",\"message\":\"\"}";
    }

    @Test
    void a_course_that_moodle_refuses_is_said_and_the_others_are_told() {
        CourseRef first = course("rm-a", 3, 2);
        CourseRef second = course("rm-b", 3, 2);
        heard.lines().clear();
        for (Function function : List.of(Function.COURSES_BY_FIELD, Function.ENROLLED_USERS)) {
            answerNext(function, 200, refusal("nopermissions"));
            Map<CourseRef, Map<EmployeeNumber, Progress>> told =
                    stage.platform.progress(Map.of(first, people("rm-a", 3), second, people("rm-b", 3)));
            assertThat(told).as("none is gone").containsOnlyKeys(first, second);
            assertThat(told.values().stream().map(Map::size)).containsExactlyInAnyOrder(0, 3);
        }
        assertThat(heard.lines())
                .filteredOn(line -> line.contains("nopermissions"))
                .hasSizeBetween(1, 2);
    }

    @Test
    void what_is_refused_for_every_course_is_a_refusal() {
        CourseRef first = course("rm-a", 3, 2);
        CourseRef second = course("rm-b", 3, 2);
        Map<CourseRef, List<EmployeeNumber>> asked = Map.of(first, people("rm-a", 3), second, people("rm-b", 3));
        answerNext(Function.ENROLLED_USERS, 200, refusal("accessexception"));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.progress(asked))
                .withMessageContaining("accessexception");
        answerNext(Function.ENROLLED_USERS, 200, refusal("nopermissions"));
        answerNext(Function.ENROLLED_USERS, 200, refusal("nopermissions"));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.progress(asked))
                .withMessageContaining("nopermissions");
    }

    @Test
    void somebody_whom_moodle_refuses_has_no_answer_and_the_others_are_told() {
        stage.simulator.faults().withhold(Function.BATCH.moodleName());
        CourseRef course = course("rm-a", 30, 30);
        answerNext(Function.COMPLETION, 200, refusal("cannotviewreport"));
        assertThat(progress(course, 30)).hasSize(29);
        assertThat(heard.lines()).anyMatch(line -> line.contains("cannotviewreport"));
        answerNext(Function.COMPLETION, 200, refusal("accessexception"));
        assertThatExceptionOfType(PlatformRejectedException.class).isThrownBy(() -> progress(course, 30));
    }

    @Test
    void a_course_of_which_nobody_has_an_answer_does_not_keep_others_from_being_told() {
        stage.simulator.faults().withhold(Function.BATCH.moodleName());
        CourseRef first = course("rm-a", 80, 80);
        CourseRef second = course("rm-b", 80, 80);
        for (int person = 0; person < 50; person++) {
            answerNext(Function.COMPLETION, 200, refusal("cannotviewreport"));
        }
        Map<CourseRef, Map<EmployeeNumber, Progress>> told =
                stage.platform.progress(Map.of(first, people("rm-a", 80), second, people("rm-b", 80)));
        assertThat(told.values().stream().map(Map::size)).containsExactlyInAnyOrder(0, 80);
    }

    @Test
    void a_report_that_lacks_a_column_is_said_by_the_columns_name() {
        CourseRef course = course("rm-a", 3, 2);
        List<ReportColumn> columns = List.of(ID_NUMBER, COURSE_ID_NUMBER, COMPLETED);
        administration.makesReport(REPORT, columns, false);
        expectNotUsed(course, "Status");
    }

    private void expectNotUsed(CourseRef course, String... words) {
        heard.lines().clear();
        for (int poll = 0; poll < 2; poll++) {
            assertThat(count(progress(course, 3), Progress.COMPLETED)).isEqualTo(2);
        }
        assertThat(heard.lines()).singleElement().asString().contains(REPORT).contains(words);
    }

    @Test
    void values_that_are_not_english_are_not_guessed() {
        CourseRef course = course("rm-a", 3, 2);
        administration.makesReport(REPORT);
        stage.simulator
                .faults()
                .answerNext(
                        Function.RETRIEVE_REPORT.moodleName(),
                        200,
                        Map.of(),
                        "{\"data\":{\"headers\":[\"ID number\",\"Course ID number\",\"Status\",\"Completed\"],"
                                + "\"rows\":[{\"columns\":[\"p-rm-a-2\",\"rm-a\",\"Aktiv\",\"Ja\"]}],\"totalrowcount\":1}}");
        assertThat(progress(course, 3)).containsEntry(person("rm-a", 2), Progress.LEARNING);
        assertThat(heard.lines()).singleElement().asString().contains("Status");
    }

    @Test
    void whom_the_report_leaves_out_is_asked_about_and_the_condition_is_said() {
        administration.makesReport(REPORT, Administration.COMPLETION_COLUMNS, true);
        CourseRef course = course("rm-a", 3, 3);
        administration.suspends("p-rm-a-1", "rm-a");
        assertThat(progress(course, 3))
                .containsEntry(person("rm-a", 0), Progress.COMPLETED)
                .containsEntry(person("rm-a", 1), Progress.SUSPENDED);
        assertThat(heard.lines()).singleElement().asString().contains("leaves out", "rm-a");
    }

    @Test
    void a_report_whose_rows_shift_meanwhile_is_read_once_more() {
        administration.makesReport(REPORT);
        CourseRef course = course("rm-a", 2500, 2500);
        stage.simulator.faults().beforeNext(Function.RETRIEVE_REPORT.moodleName(), () -> {});
        stage.simulator
                .faults()
                .beforeNext(Function.RETRIEVE_REPORT.moodleName(), () -> administration.removes("p-rm-a-3", "rm-a"));
        assertThat(calls(() -> {
                    Map<EmployeeNumber, Progress> found = progress(course, 2500);
                    assertThat(count(found, Progress.COMPLETED)).isEqualTo(2499);
                    assertThat(found.get(person("rm-a", 3))).isEqualTo(Progress.NOT_ENROLLED);
                }))
                .containsEntry(Function.RETRIEVE_REPORT, 4L);
    }

    @Test
    void a_course_taken_again_is_learning_until_it_is_completed_again_either_way() {
        CourseRef course = course("rm-a", 2, 2);
        for (boolean report : List.of(false, true)) {
            if (report) {
                administration.makesReport(REPORT);
            }
            administration.resetsCompletion("rm-a");
            assertThat(count(progress(course, 2), Progress.LEARNING)).isEqualTo(2);
            administration.runsCron();
            administration.runsCron();
            assertThat(count(progress(course, 2), Progress.LEARNING)).isEqualTo(2);
            stage.completes(person("rm-a", 0), "rm-a");
            stage.completes(person("rm-a", 1), "rm-a");
            assertThat(count(progress(course, 2), Progress.COMPLETED)).isEqualTo(2);
        }
    }

    @Test
    void a_course_without_criteria_is_never_completed_and_said() {
        CourseRef course = course("rm-a", 300, 0);
        stage.simulator.faults().withhold(Function.BATCH.moodleName());
        stage.simulator
                .faults()
                .answerNext(
                        Function.COMPLETION.moodleName(),
                        200,
                        Map.of(),
                        "{\"exception\":\"x\",\"errorcode\":\"nocriteriaset\",\"message\":\"\"}");
        assertThat(calls(() -> assertThat(count(progress(course, 300), Progress.LEARNING))
                        .isEqualTo(300)))
                .containsEntry(Function.COMPLETION, 1L);
        assertThat(heard.lines()).anyMatch(line -> line.contains("nocriteriaset"));
    }
}

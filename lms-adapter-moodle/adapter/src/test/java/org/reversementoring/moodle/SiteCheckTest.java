package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.moodle.simulator.Language;
import org.reversementoring.moodle.simulator.Preparation;
import org.reversementoring.moodle.simulator.ReportColumn;
import org.reversementoring.spi.SelfCheck;

/** What the check says to an administrator of each thing that can be left out. */
class SiteCheckTest {
    private final SimulatedStage stage = new SimulatedStage();
    private final Preparation preparation = stage.simulator.preparation();

    @AfterEach
    void stop() {
        stage.close();
    }

    private List<String> wrong() {
        return wrong(stage.platform.selfCheck());
    }

    private static List<String> wrong(List<SelfCheck> lines) {
        assertThat(lines).extracting(SelfCheck::text).noneMatch(text -> text.contains(SimulatedStage.TOKEN));
        return lines.stream().filter(line -> !line.ok()).map(SelfCheck::text).toList();
    }

    @Test
    void a_prepared_site_is_told_in_a_few_lines() {
        assertThat(stage.platform.selfCheck())
                .allMatch(SelfCheck::ok)
                .extracting(SelfCheck::text)
                .startsWith("Moodle 4.5 answers and takes the token.", "The service offers every function.")
                .contains(
                        "The service's user has English and UTC.",
                        "The service's user has every capability.",
                        "Template rm-tpl-mentor is there, hidden and prepared.");
        assertThat(stage.platform.tryOut())
                .extracting(SelfCheck::text)
                .contains("Template rm-tpl-mentor: role 5 can be given, 3 criteria of completion.");
    }

    @Test
    void looking_changes_nothing_and_a_trial_leaves_nothing_behind() {
        stage.platform.selfCheck();
        assertThat(stage.callsOf(Function.ENROL)).isZero();
        stage.platform.tryOut();
        assertThat(stage.callsOf(Function.ENROL)).isPositive();
        assertThat(stage.rows("enrolments", row -> true)).isEmpty();
    }

    @Test
    void who_was_enrolled_in_a_template_before_stays_so() {
        long template = stage.course("rm-tpl-mentor").path("id").asLong();
        stage.change(
                Function.ENROL,
                Parameters.none()
                        .with("enrolments", 0, "roleid", 5)
                        .with("enrolments", 0, "userid", 3)
                        .with("enrolments", 0, "courseid", template));
        stage.platform.tryOut();
        assertThat(stage.rows("enrolments", row -> true)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void each_function_that_the_service_lacks_is_named(Function function) {
        if (function != Function.SITE_INFO) {
            stage.simulator.faults().withhold(function.moodleName());
            assertThat(wrong()).anyMatch(line -> line.contains("lacks the function " + function.moodleName() + ":"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Capability.class,
            names = {"REVIEW_ROLES", "REVIEW_ENROLMENTS"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_capability_that_the_role_lacks_is_named_with_what_it_is_for(Capability capability) {
        preparation.takesAway(capability.moodleName());
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("lacks " + capability.moodleName() + ", " + capability.purpose())
                .contains("Define roles");
    }

    @ParameterizedTest
    @EnumSource(
            value = Capability.class,
            names = {"REVIEW_ROLES", "REVIEW_ENROLMENTS"})
    void without_leave_to_look_at_capabilities_that_is_said(Capability capability) {
        preparation.takesAway(capability.moodleName());
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("cannot be looked at one by one")
                .contains(capability.moodleName());
    }

    @Test
    void an_older_release_is_said() {
        preparation.says("version", "2024042200");
        preparation.says("release", "4.4 (Build: 20240422)");
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("Moodle 4.4 answers")
                .contains("4.5 and later");
    }

    @Test
    void another_language_is_said() {
        stage.simulator.administration().setsLanguage(Language.GERMAN);
        assertThat(wrong()).singleElement().asString().contains("language English");
    }

    @Test
    void another_time_zone_is_said() {
        preparation.changesServiceUser("timezone", "Europe/Berlin");
        assertThat(wrong()).singleElement().asString().contains("time zone UTC");
    }

    @ParameterizedTest
    @CsvSource({"enablecompletion,Completion tracking is switched off", "messaging,Messaging is switched off"})
    void what_the_site_has_switched_off_is_said(String feature, String said) {
        preparation.switchesOff(feature);
        assertThat(wrong()).singleElement().asString().contains(said).contains("Advanced features");
    }

    @Test
    void a_report_is_told_to_be_read_to_be_absent_or_to_be_of_no_use() {
        assertThat(stage.platform.selfCheck())
                .anyMatch(line -> line.ok() && line.text().contains("rm-completion is not there"));
        stage.simulator.administration().makesReport("rm-completion");
        assertThat(stage.platform.selfCheck())
                .anyMatch(line -> line.ok() && line.text().equals("The report rm-completion can be read."));
        assertThat(wrong()).isEmpty();
        stage.simulator.administration().setsLanguage(Language.GERMAN);
        assertThat(wrong())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("The report rm-completion has no column \"ID number\""));
    }

    @Test
    void a_report_without_a_column_is_said_by_the_columns_name() {
        stage.simulator
                .administration()
                .makesReport(
                        "rm-completion",
                        List.of(ReportColumn.ID_NUMBER, ReportColumn.COURSE_ID_NUMBER, ReportColumn.COMPLETED),
                        false);
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("no column \"Status\"")
                .contains("Custom reports");
    }

    @Test
    void a_template_that_is_missing_is_said_and_not_tried() {
        stage.simulator.administration().deletesCourse("rm-tpl-mentee");
        assertThat(wrong()).singleElement().asString().contains("Template rm-tpl-mentee is not there");
        assertThat(stage.platform.tryOut())
                .allMatch(SelfCheck::ok)
                .extracting(SelfCheck::text)
                .noneMatch(text -> text.contains("rm-tpl-mentee"));
    }

    @Test
    void the_template_for_topics_may_be_missing() {
        stage.simulator.administration().deletesCourse("rm-tpl-topic");
        assertThat(wrong()).isEmpty();
        assertThat(stage.platform.selfCheck())
                .anyMatch(line -> line.text().contains("rm-tpl-topic is not there: needed only where"));
    }

    @ParameterizedTest
    @CsvSource({"visible,1,learners can see it", "enablecompletion,0,does not track completion"})
    void a_template_with_a_wrong_setting_is_said(String field, int value, String said) {
        preparation.changesCourse("rm-tpl-mentor", field, value);
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("Template rm-tpl-mentor: ")
                .contains(said);
    }

    @Test
    void a_template_without_manual_enrolment_is_said() {
        stage.simulator.administration().removesManualEnrolment("rm-tpl-programme");
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("rm-tpl-programme")
                .contains("Manual enrolments");
    }

    @Test
    void a_template_without_criteria_is_said_by_the_trial_alone() {
        preparation.removesCriteria("rm-tpl-mentor");
        assertThat(wrong()).isEmpty();
        assertThat(wrong(stage.platform.tryOut()))
                .singleElement()
                .asString()
                .contains("rm-tpl-mentor: nobody can complete it");
        assertThat(stage.rows("enrolments", row -> true)).isEmpty();
    }

    @Test
    void the_meeting_place_needs_no_criteria() {
        preparation.removesCriteria("rm-tpl-programme");
        assertThat(wrong(stage.platform.tryOut())).isEmpty();
    }

    @Test
    void a_role_that_cannot_be_given_is_said() {
        try (SimulatedStage other = new SimulatedStage(4)) {
            assertThat(wrong(other.platform.tryOut()))
                    .singleElement()
                    .asString()
                    .contains("role 4 cannot be given", "RM_MOODLE_ROLE_ID");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wsnoinstance,nobody can be enrolled",
        "notenroled,not tracked for completion",
        "cannotviewreport,Enable completion tracking",
        "nopermissions,lacks a capability"
    })
    void what_a_trial_meets_is_said(String code, String said) {
        Function function =
                code.startsWith("ws") || code.equals("nopermissions") ? Function.ENROL : Function.COMPLETION;
        stage.simulator
                .faults()
                .answerNext(
                        function.moodleName(), 200, Map.of(), "{\"exception\":\"x\",\"errorcode\":\"" + code + "\"}");
        assertThat(wrong(stage.platform.tryOut())).singleElement().asString().contains(said);
        assertThat(stage.rows("enrolments", row -> true)).isEmpty();
    }

    @Test
    void nothing_is_tried_where_the_site_does_not_answer() {
        stage.simulator.faults().webServicesOff(true);
        assertThat(wrong()).singleElement().asString().contains("switched off");
        assertThat(stage.platform.tryOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wsaccessusersuspended,make it active", "wsaccessusernologin,Web services authentication"})
    void an_account_that_cannot_be_used_is_said(String code, String said) {
        stage.simulator
                .faults()
                .answerNext(
                        Function.SITE_INFO.moodleName(),
                        200,
                        Map.of(),
                        "{\"exception\":\"x\",\"errorcode\":\"" + code + "\"}");
        assertThat(wrong()).singleElement().asString().contains(said);
    }

    @Test
    void an_end_of_the_trial_that_fails_is_said() {
        stage.simulator
                .faults()
                .answerNext(Function.UNENROL.moodleName(), 200, Map.of(), "{\"exception\":\"x\",\"errorcode\":\"y\"}");
        assertThat(wrong(stage.platform.tryOut())).singleElement().asString().contains("end that by hand");
    }

    @Test
    void a_part_that_does_not_answer_does_not_keep_the_others_from_being_looked_at() {
        stage.simulator.faults().answerNext(Function.CAPABLE_USERS.moodleName(), 503, Map.of("Retry-After", "300"), "");
        assertThat(wrong()).singleElement().asString().startsWith("Capabilities could not be looked at.");
        stage.simulator.faults().answerNext(Function.USERS_BY_FIELD.moodleName(), 200, Map.of(), "{}");
        assertThat(wrong()).singleElement().asString().startsWith("The service's user could not be looked at.");
    }

    @Test
    void a_role_that_may_not_copy_people_copies_a_template_all_the_same() {
        preparation.takesAway("moodle/backup:userinfo");
        stage.platform.publish(MoodleFaultsTest.course("rm-a"));
        assertThat(stage.courses("rm-a")).isEqualTo(1);
    }
}

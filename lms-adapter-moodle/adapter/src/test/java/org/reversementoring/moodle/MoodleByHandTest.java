package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;

/** What people do at the site by hand, and names that Moodle takes in its own way. */
class MoodleByHandTest {
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Learner ADA = new Learner(new EmployeeNumber("E-1"), "Ada Löwe", "ada@example.com");
    private static final Learner BOB = new Learner(new EmployeeNumber("E-2"), "Bob Bär", "bob@example.com");
    private static final PairId PAIR = new PairId(new UUID(7, 7));
    private static final String GROUP = "rm-pair-" + PAIR.value();
    private static final Announcement SESSION =
            new Announcement("rm-session-1", "Appointment", "", START, Duration.ofHours(1));

    private final SimulatedStage stage = new SimulatedStage();

    @AfterEach
    void stop() {
        stage.close();
    }

    private CourseRef publish(String title) {
        return stage.platform.publish(new CourseSpec("rm-a", title, "rm-tpl-mentor", START, null));
    }

    private CourseRef publish() {
        return publish("Training");
    }

    private CourseRef paired() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA, BOB));
        stage.platform.group(course, Map.of(PAIR, List.of(ADA, BOB)));
        stage.platform.schedule(course, PAIR, List.of(SESSION));
        return course;
    }

    private int courses() {
        return stage.rows("courses", course -> course.path("visible").asInt() == 1)
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R&D: training",
                "A < B > C",
                "<b>Bold</b> & \"quoted\"",
                "R&amp;D",
                "two\nlines",
                "x",
                "\uD83C\uDF31 Grow"
            })
    void a_title_with_special_characters_is_published_once_and_then_left_alone(String title) {
        publish(title);
        publish(title);
        assertThat(stage.callsOf(Function.UPDATE_COURSES)).isEqualTo(1);
        assertThat(courses()).isEqualTo(1);
    }

    @Test
    void a_title_longer_than_moodle_takes_is_shortened() {
        publish("\uD83C\uDF31".repeat(300));
        publish("\uD83C\uDF31".repeat(300));
        assertThat(stage.callsOf(Function.UPDATE_COURSES)).isEqualTo(1);
        String title = stage.title("rm-a");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(254);
        assertThat(title).endsWith("\u2026");
    }

    @Test
    void publishing_again_what_stands_there_already_takes_one_call_and_changes_nothing() {
        publish();
        int calls = stage.simulator.calls().size();
        publish();
        assertThat(stage.simulator.calls()).hasSize(calls + 1);
    }

    @Test
    void a_course_whose_number_and_short_name_were_changed_is_the_same_course() {
        CourseRef course = publish();
        stage.simulator
                .administration()
                .edits(
                        "courses",
                        "idnumber",
                        "rm-a",
                        row -> row.put("idnumber", "renamed")
                                .put("shortname", "renamed")
                                .put("fullname", "Renamed"));
        stage.platform.enrol(course, List.of(ADA));
        assertThat(publish()).isEqualTo(course);
        assertThat(courses()).isEqualTo(1);
        assertThat(stage.title("rm-a")).isEqualTo("Training");
        assertThat(stage.enrolled("rm-a")).containsExactly(ADA.number());
    }

    @Test
    void after_a_course_was_deleted_a_new_one_has_its_own_groups_and_events() {
        CourseRef first = paired();
        stage.simulator.administration().deletesCourse("rm-a");
        CourseRef second = paired();
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.address()).isNotEqualTo(first.address());
        assertThat(stage.members("rm-a", PAIR)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        assertThat(stage.calendar("rm-a", ADA.number())).hasSize(1);
    }

    @Test
    void a_copy_that_moodle_did_not_finish_is_not_taken_for_a_course() {
        publish();
        stage.simulator
                .administration()
                .edits(
                        "courses",
                        "idnumber",
                        "rm-a",
                        row -> row.put("shortname", "rm-b").put("idnumber", "").put("visible", 0));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.publish(new CourseSpec("rm-b", "B", "rm-tpl-mentor", START, null)))
                .withMessageContaining("rm-b")
                .withMessageContaining("not finished");
    }

    @Test
    void no_template_at_all_is_not_any_course_without_a_number() {
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.publish(new CourseSpec("rm-b", "B", "", START, null)))
                .withMessageContaining("template");
    }

    @Test
    void two_courses_of_one_number_are_said() {
        publish();
        stage.platform.publish(new CourseSpec("rm-b", "B", "rm-tpl-mentor", START, null));
        stage.simulator.administration().edits("courses", "idnumber", "rm-b", row -> row.put("idnumber", "rm-a"));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(this::publish)
                .withMessageContaining("2 courses with the ID number rm-a");
    }

    @Test
    void an_archived_course_comes_back_when_it_is_published_again() {
        CourseRef course = publish();
        stage.platform.archive(course, START.plusSeconds(60));
        long archive = stage.course("rm-a").path("categoryid").asLong();
        int calls = stage.simulator.calls().size();
        stage.platform.archive(course, START.plusSeconds(120));
        assertThat(stage.simulator
                        .calls()
                        .subList(calls, stage.simulator.calls().size()))
                .noneMatch(call -> call.function().equals(Function.UPDATE_COURSES.moodleName()));
        assertThat(stage.end("rm-a")).isEqualTo(START.plusSeconds(60));
        publish();
        assertThat(stage.isHidden("rm-a")).isFalse();
        assertThat(stage.course("rm-a").path("categoryid").asLong()).isNotEqualTo(archive);
        assertThat(stage.end("rm-a")).isNull();
    }

    @Test
    void a_group_that_was_renamed_is_the_same_group() {
        CourseRef course = paired();
        stage.simulator
                .administration()
                .edits(
                        "groups",
                        "idnumber",
                        GROUP,
                        row -> row.put("idnumber", "x").put("name", "Ada and Bob"));
        stage.platform.group(course, Map.of(PAIR, List.of(ADA)));
        assertThat(stage.rows("groups", row -> true)).hasSize(1);
        assertThat(stage.rows("members", row -> true)).hasSize(1);
    }

    @Test
    void a_group_that_was_deleted_is_made_anew() {
        CourseRef course = paired();
        stage.simulator.administration().deletes("groups", "idnumber", GROUP);
        stage.platform.group(course, Map.of(PAIR, List.of(ADA, BOB)));
        stage.platform.schedule(course, PAIR, List.of(SESSION));
        assertThat(stage.members("rm-a", PAIR)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        assertThat(stage.calendar("rm-a", BOB.number())).hasSize(1);
    }

    @Test
    void nobody_is_put_into_a_group_that_others_can_see() {
        CourseRef course = publish();
        PairId other = new PairId(new UUID(7, 8));
        stage.platform.enrol(course, List.of(ADA, BOB));
        stage.platform.group(course, Map.of(PAIR, List.of(ADA)));
        stage.simulator.administration().edits("groups", "idnumber", GROUP, row -> row.put("visibility", 0));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(
                        () -> stage.platform.group(course, Map.of(PAIR, List.of(ADA, BOB), other, List.of(ADA, BOB))))
                .withMessageContaining(GROUP)
                .withMessageContaining("visibility");
        assertThat(stage.members("rm-a", PAIR)).containsExactly(ADA.number());
        assertThat(stage.members("rm-a", other)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
    }

    @Test
    void a_pair_leaves_its_group_even_where_others_can_see_it_or_somebody_else_cannot_be_looked_up() {
        CourseRef course = paired();
        PairId other = new PairId(new UUID(7, 8));
        stage.simulator.administration().edits("groups", "idnumber", GROUP, row -> row.put("visibility", 0));
        stage.simulator
                .faults()
                .answerNext(
                        Function.USERS_BY_FIELD.moodleName(),
                        200,
                        Map.of(),
                        "{\"exception\":\"x\",\"errorcode\":\"nopermissions\",\"message\":\"\"}");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.group(course, Map.of(PAIR, List.of(), other, List.of(ADA, BOB))))
                .withMessageContaining("nopermissions");
        assertThat(stage.members("rm-a", PAIR)).isEmpty();
    }

    @Test
    void a_former_partner_leaves_before_the_group_of_another_pair_is_refused() {
        CourseRef course = paired();
        PairId other = new PairId(new UUID(7, 8));
        stage.simulator
                .faults()
                .answerNext(
                        Function.CREATE_GROUPS.moodleName(),
                        200,
                        Map.of(),
                        "{\"exception\":\"x\",\"errorcode\":\"nopermissions\",\"message\":\"\"}");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.group(course, Map.of(PAIR, List.of(ADA), other, List.of(ADA, BOB))))
                .withMessageContaining("nopermissions");
        assertThat(stage.members("rm-a", PAIR)).containsExactly(ADA.number());
    }

    @Test
    void whoever_has_two_accounts_stays_in_the_group_that_they_are_in() {
        CourseRef course = paired();
        stage.twin(BOB.number(), "twin@example.com");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.group(course, Map.of(PAIR, List.of(ADA, BOB))));
        assertThat(stage.rows("members", row -> true)).hasSize(2);
    }

    @Test
    void an_event_that_was_moved_or_rewritten_is_put_right_and_one_that_was_deleted_comes_back() {
        CourseRef course = paired();
        List<java.util.function.Consumer<com.fasterxml.jackson.databind.node.ObjectNode>> edits = List.of(
                row -> row.put("timestart", 5),
                row -> row.put("description", "Our own words"),
                row -> row.put("timeduration", 5));
        for (var edit : edits) {
            stage.simulator.administration().edits("events", "name", "Appointment", edit);
            stage.platform.schedule(course, PAIR, List.of(SESSION));
            assertRight();
        }
        stage.simulator.administration().deletes("events", "name", "Appointment");
        stage.platform.schedule(course, PAIR, List.of(SESSION));
        assertRight();
    }

    private void assertRight() {
        List<JsonNode> events = stage.rows("events", row -> true);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("timestart").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(events.get(0).path("timeduration").asLong()).isEqualTo(3600);
        assertThat(events.get(0).path("description").asText()).contains("rm-session-1");
    }

    @Test
    void events_that_the_service_may_not_make_are_no_success() {
        CourseRef course = publish();
        stage.simulator
                .faults()
                .answerNext(
                        Function.CREATE_EVENTS.moodleName(),
                        200,
                        Map.of(),
                        "{\"events\":[],\"warnings\":[{\"item\":\"x\",\"warningcode\":\"nopermissions\"}]}");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.announce(course, SESSION))
                .withMessageContaining("nopermissions");
    }

    @Test
    void nobody_is_served_through_a_suspended_account_but_anybody_can_be_withdrawn() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA));
        stage.simulator.administration().edits("users", "idnumber", "E-1", row -> row.put("suspended", true));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.enrol(course, List.of(ADA, BOB)))
                .withMessageContaining("E-1")
                .withMessageContaining("suspended")
                .extracting(PlatformRejectedException::unserved)
                .isEqualTo(Set.of(ADA.number()));
        assertThat(stage.enrolled("rm-a")).contains(BOB.number());
        stage.platform.withdraw(course, List.of(ADA.number()));
        assertThat(stage.enrolled("rm-a")).containsExactly(BOB.number());
    }

    @Test
    void nobody_counts_as_withdrawn_while_moodle_hides_who_has_which_number() {
        CourseRef course = publish();
        stage.platform.withdraw(course, List.of(BOB.number()));
        stage.platform.enrol(course, List.of(ADA));
        stage.platform.withdraw(course, List.of(BOB.number()));
        stage.simulator.preparation().takesAway("moodle/user:viewalldetails");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.withdraw(course, List.of(ADA.number())))
                .withMessageContaining("moodle/user:viewalldetails")
                .satisfies(e -> assertThat(e.unserved()).isEmpty());
        assertThat(stage.enrolled("rm-a")).containsExactly(ADA.number());
    }

    @Test
    void people_get_an_account_whatever_their_name_and_whoever_has_the_user_name() {
        CourseRef course = publish();
        stage.twin(new EmployeeNumber("OTHER"), "twin@example.com");
        stage.simulator
                .administration()
                .edits("users", "idnumber", "OTHER", row -> row.put("username", "ada@example.com"));
        List<Learner> people = List.of(
                ADA,
                new Learner(new EmployeeNumber("E-3"), "M", "m\u00fc@example.com"),
                new Learner(new EmployeeNumber("E-4"), "\u5f20\u4f1f", "m\u00f6@example.com"),
                new Learner(new EmployeeNumber("E-5"), "<b>Eve</b> O'Neil & Co", "EVE@Example.COM"),
                new Learner(new EmployeeNumber("E-6"), "Long " + "name ".repeat(80), "long@example.com"));
        stage.platform.enrol(course, people);
        stage.platform.enrol(course, people);
        assertThat(stage.enrolled("rm-a")).hasSize(5);
        assertThat(stage.rows("users", row -> true))
                .hasSize(6)
                .allMatch(row -> row.path("username").asText().matches("[-.@_a-z0-9]{1,100}")
                        && row.path("firstname").asText().length() <= 100
                        && row.path("lastname").asText().length() <= 100);
        assertThat(stage.user(ADA.number()).path("username").asText()).isEqualTo("ada@example.com.e-1");
    }

    @Test
    void an_account_that_somebody_makes_at_the_same_moment_is_taken() {
        CourseRef course = publish();
        stage.simulator
                .faults()
                .beforeNext(Function.CREATE_USERS.moodleName(), () -> stage.twin(ADA.number(), ADA.email()));
        stage.platform.enrol(course, List.of(ADA, BOB));
        assertThat(stage.enrolled("rm-a")).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        assertThat(stage.rows("users", row -> true)).hasSize(2);
    }

    @Test
    void an_address_that_moodle_cannot_keep_is_said() {
        CourseRef course = publish();
        Learner longMail = new Learner(new EmployeeNumber("E-7"), "L", "l".repeat(90) + "@example.com");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.enrol(course, List.of(longMail, BOB)))
                .withMessageContaining("E-7")
                .withMessageContaining("longer");
        assertThat(stage.enrolled("rm-a")).containsExactly(BOB.number());
    }
}

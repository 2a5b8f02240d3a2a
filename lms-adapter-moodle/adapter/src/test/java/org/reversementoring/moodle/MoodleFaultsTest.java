package org.reversementoring.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.moodle.simulator.Call;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;

/** What goes wrong at a real site, and what a hostile one could try. */
class MoodleFaultsTest {
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    private static final Learner ADA = new Learner(new EmployeeNumber("E-1"), "Ada Löwe", "ada@example.com");
    private static final Learner BOB = new Learner(new EmployeeNumber("E-2"), "Bob Bär", "bob@example.com");
    private static final PairId PAIR = new PairId(new UUID(7, 7));
    private static final Announcement SESSION =
            new Announcement("rm-session-1", "Appointment", "", START, Duration.ofHours(1));

    private static final Announcement KICK_OFF =
            new Announcement("rm-kick-off", "Kick-off", "Room 5", START, Duration.ofHours(1));

    private final SimulatedStage stage = new SimulatedStage();

    @AfterEach
    void stop() {
        stage.close();
    }

    static CourseSpec course(String key) {
        return new CourseSpec(key, "Training for mentors", "rm-tpl-mentor", START, null);
    }

    private CourseRef publish() {
        return stage.platform.publish(course("rm-a"));
    }

    /** Everything that the adapter does for a pair, from nothing. */
    private void wholeStory() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA, BOB));
        stage.platform.group(course, Map.of(PAIR, List.of(ADA, BOB)));
        stage.platform.announce(course, KICK_OFF);
        stage.platform.schedule(course, PAIR, List.of(SESSION));
        stage.platform.progress(Map.of(course, List.of(ADA.number(), BOB.number())));
    }

    @Test
    void a_call_whose_answer_is_lost_is_not_made_again_by_itself() {
        stage.platform.enrol(publish(), List.of(ADA));
        stage.simulator.faults().loseNextAnswer(Function.SEND_MESSAGES.moodleName());
        assertThatExceptionOfType(PlatformUnavailableException.class)
                .isThrownBy(() -> stage.platform.notify(ADA.number(), "You have something to read."));
        assertThat(stage.callsOf(Function.SEND_MESSAGES)).isEqualTo(1);
        assertThat(stage.messages(ADA.number())).hasSize(1);
    }

    @Test
    void only_posts_are_made_none_with_a_query_and_none_too_large() {
        CourseRef course = publish();
        List<Learner> many = IntStream.range(0, 1500)
                .mapToObj(i -> new Learner(new EmployeeNumber("M-" + i), "Man " + i, "m" + i + "@example.com"))
                .toList();
        stage.platform.enrol(course, many);
        stage.platform.withdraw(
                course, many.stream().skip(10).map(Learner::number).toList());
        assertThat(stage.enrolled("rm-a")).hasSize(10);
        assertThat(stage.simulator.calls())
                .isNotEmpty()
                .allMatch(call -> call.method().equals("POST"))
                .allMatch(call -> call.target().equals("/webservice/rest/server.php"))
                .allMatch(call -> call.fields() < Parameters.MAX_FIELDS);
    }

    @Test
    void accounts_sign_in_by_the_single_sign_on_and_pairs_are_hidden() {
        wholeStory();
        assertThat(stage.user(ADA.number()).path("auth").asText()).isEqualTo("oauth2");
        assertThat(stage.user(ADA.number()).path("email").asText()).isEqualTo("ada@example.com");
        assertThat(stage.rows("groups", g -> true))
                .allMatch(g -> g.path("visibility").asInt() == 2)
                .noneMatch(g -> g.path("participation").asBoolean());
    }

    @Test
    void two_accounts_of_one_employee_are_named_and_the_others_are_served() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA));
        stage.twin(ADA.number(), "twin@example.com");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.enrol(course, List.of(ADA, BOB)))
                .withMessageContaining("E-1")
                .withMessageContaining("two accounts")
                .withMessageNotContaining("E-2")
                .extracting(PlatformRejectedException::unserved)
                .isEqualTo(Set.of(ADA.number()));
        assertThat(stage.enrolled("rm-a")).contains(BOB.number());
    }

    @Test
    void an_account_of_the_same_e_mail_without_the_number_is_named_and_never_taken() {
        CourseRef course = publish();
        stage.twin(new EmployeeNumber("OTHER"), "ADA@example.com");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.enrol(course, List.of(ADA, BOB)))
                .withMessageContaining("E-1")
                .withMessageContaining("e-mail")
                .withMessageNotContaining("example.com");
        assertThat(stage.enrolled("rm-a")).containsExactly(BOB.number());
    }

    @Test
    void one_name_that_moodle_refuses_does_not_stop_the_others() {
        CourseRef course = publish();
        Learner bad = new Learner(new EmployeeNumber("E-9"), "No Mail", "no-mail");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> stage.platform.enrol(course, List.of(ADA, bad, BOB)))
                .withMessageContaining("E-9");
        assertThat(stage.enrolled("rm-a")).containsExactlyInAnyOrder(ADA.number(), BOB.number());
    }

    @Test
    void a_suspended_enrolment_has_not_completed() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA, BOB));
        stage.completes(ADA.number(), "rm-a");
        stage.completes(BOB.number(), "rm-a");
        stage.simulator.administration().suspends("E-1", "rm-a");
        assertThat(stage.platform
                        .progress(Map.of(course, List.of(ADA.number(), BOB.number())))
                        .get(course))
                .isEqualTo(Map.of(ADA.number(), Progress.SUSPENDED, BOB.number(), Progress.COMPLETED));
    }

    @Test
    void an_enrolment_that_ends_while_completion_is_read_is_no_fault() {
        CourseRef course = publish();
        stage.platform.enrol(course, List.of(ADA));
        error(Function.COMPLETION, "usernotenroled");
        assertThat(stage.platform
                        .progress(Map.of(course, List.of(ADA.number())))
                        .get(course))
                .isEmpty();
    }

    @Test
    void maintenance_passes() {
        stage.simulator.faults().maintenance(true);
        assertThatExceptionOfType(PlatformUnavailableException.class)
                .isThrownBy(this::publish)
                .withMessageContaining("503");
        stage.simulator.faults().maintenance(false);
        publish();
    }

    private void error(Function function, String code) {
        stage.simulator
                .faults()
                .answerNext(
                        function.moodleName(),
                        200,
                        Map.of(),
                        "{\"exception\":\"x\",\"errorcode\":\"" + code + "\",\"message\":\"secret words\"}");
    }

    @Test
    void web_services_switched_off_are_for_the_operator() {
        stage.simulator.faults().webServicesOff(true);
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(this::publish)
                .withMessageContaining("switched off");
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(300);
            stage.simulator
                    .faults()
                    .answerNext(
                            Function.COURSES_BY_FIELD.moodleName(),
                            302,
                            Map.of("Location", "http://127.0.0.1:" + elsewhere.getLocalPort() + "/"),
                            "");
            assertThatExceptionOfType(PlatformRejectedException.class)
                    .isThrownBy(this::publish)
                    .withMessageContaining("redirects");
            assertThat(catchThrowable(elsewhere::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>proxy</html>",
                "{\"courses\":7}",
                "{\"courses\":[{\"id\":\"many\"}]}",
                "[]",
                "null",
                "{\"courses\":[]} trailing"
            })
    void an_answer_of_another_shape_is_not_believed(String body) {
        stage.simulator.faults().answerNext(Function.COURSES_BY_FIELD.moodleName(), 200, Map.of(), body);
        assertThatExceptionOfType(PlatformUnavailableException.class)
                .isThrownBy(() -> stage.platform.progress(
                        Map.of(new CourseRef("rm-a", URI.create("https://x.example/")), List.of(ADA.number()))));
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        stage.simulator
                .faults()
                .answerNext(Function.COURSES_BY_FIELD.moodleName(), 200, Map.of(), " ".repeat(Exchange.MAX_ANSWER + 1));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(this::publish)
                .withMessageContaining("larger than");
    }

    @Test
    void a_site_that_takes_too_long_is_left() {
        try (SimulatedStage slow = new SimulatedStage(Duration.ofMillis(200))) {
            slow.simulator.faults().delay(Duration.ofSeconds(3));
            assertThatExceptionOfType(PlatformUnavailableException.class)
                    .isThrownBy(() ->
                            slow.platform.publish(new CourseSpec("rm-a", "Training", "rm-tpl-mentor", START, null)));
        }
    }

    @Test
    void a_site_that_is_not_there_says_neither_token_nor_address() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        MoodleSettings settings = MoodleSettings.of(URI.create("http://127.0.0.1:" + port), SimulatedStage.TOKEN);
        try (MoodleLearningPlatform gone = SimulatedStage.over(settings)) {
            Throwable thrown = catchThrowable(
                    () -> gone.publish(new CourseSpec("rm-a", "Training", "rm-tpl-mentor", START, null)));
            assertThat(thrown).isInstanceOf(PlatformUnavailableException.class);
            assertThat(thrown.toString()).doesNotContain(SimulatedStage.TOKEN);
            assertThat(gone.selfCheck()).singleElement().matches(line -> !line.ok());
        }
        assertThat(settings.toString()).doesNotContain(SimulatedStage.TOKEN);
    }

    @Test
    void the_self_check_names_what_the_service_lacks() {
        stage.simulator.faults().withhold(Function.DUPLICATE_COURSE.moodleName());
        assertThat(stage.platform.selfCheck())
                .filteredOn(line -> !line.ok())
                .singleElement()
                .extracting(SelfCheck::text)
                .asString()
                .contains("core_course_duplicate_course");
    }

    @Test
    void the_self_check_says_that_a_token_is_wrong() {
        try (MoodleLearningPlatform wrong = SimulatedStage.over(MoodleSettings.of(stage.simulator.url(), "wrong"))) {
            assertThat(wrong.selfCheck())
                    .singleElement()
                    .matches(line -> !line.ok() && line.text().contains("invalidtoken"));
        }
    }

    @Test
    void every_call_that_arrived_was_one_of_the_listed_functions() {
        wholeStory();
        List<String> listed =
                Arrays.stream(Function.values()).map(Function::moodleName).toList();
        assertThat(stage.simulator.calls()).extracting(Call::function).allMatch(listed::contains);
    }
}

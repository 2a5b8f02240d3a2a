package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.SelfCheck;

/** What every {@link LearningPlatform} promises. */
public abstract class LearningPlatformContract {
    /** The key of a template that the platform under test has. */
    protected static final String TEMPLATE = "rm-tpl-mentor";

    protected static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    protected static final Instant END = START.plus(Duration.ofDays(200));
    protected static final Learner ADA = new Learner(new EmployeeNumber("E-1"), "Ada Löwe", "ada@example.com");
    protected static final Learner BOB = new Learner(new EmployeeNumber("E-2"), "Bob", "bob+rm@example.com");
    protected static final Learner EVE = new Learner(new EmployeeNumber("E-3"), "Eve van Dam", "eve@example.com");

    private Stage stage;
    private LearningPlatform platform;

    /** A platform without courses, and a look at it from the inside. */
    protected abstract Stage stage() throws Exception;

    /** What people and administrators do and see in the platform under test. */
    public interface Stage extends AutoCloseable {
        LearningPlatform platform();

        void completes(EmployeeNumber person, String course);

        /** The person is enrolled and has completed, and takes the course again. */
        void retakes(EmployeeNumber person, String course);

        /** An administrator suspends the enrolment. */
        void suspends(EmployeeNumber person, String course);

        /** An administrator ends the enrolment. */
        void removes(EmployeeNumber person, String course);

        /** An administrator deletes the course. */
        void deletes(String course);

        /** A second account gets this employee number, and is enrolled as the first one is. */
        void duplicates(EmployeeNumber person, String course);

        /** How many courses there are under this key. */
        int courses(String key);

        String title(String course);

        Instant start(String course);

        /** Null where the course has none. */
        @Nullable
        Instant end(String course);

        boolean isHidden(String course);

        Set<EmployeeNumber> enrolled(String course);

        boolean hasGroup(String course, PairId pair);

        Set<EmployeeNumber> members(String course, PairId pair);

        /** The events that this person sees in the calendar. */
        List<Seen> calendar(String course, EmployeeNumber viewer);

        List<String> messages(EmployeeNumber person);

        @Override
        void close();
    }

    /** An event as it stands in the calendar. */
    public record Seen(String title, Instant at, Duration length) {}

    @BeforeEach
    void open() throws Exception {
        stage = stage();
        platform = stage.platform();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private CourseRef course() {
        return course("rm-a");
    }

    private CourseRef course(String key) {
        return platform.publish(new CourseSpec(key, "Training for mentors", TEMPLATE, START, END));
    }

    private static Announcement kickOff(Instant at) {
        return new Announcement("rm-kick-off", "Kick-off", "Room 5", at, Duration.ofHours(1));
    }

    @Test
    void a_course_is_published_once_however_often_it_is_asked_for() {
        CourseRef first = course();
        assertThat(course()).isEqualTo(first);
        assertThat(first.key()).isEqualTo("rm-a");
        assertThat(stage.courses("rm-a")).isEqualTo(1);
        assertThat(stage.title("rm-a")).isEqualTo("Training for mentors");
        assertThat(stage.start("rm-a")).isEqualTo(START);
        assertThat(stage.end("rm-a")).isEqualTo(END);
        assertThat(stage.isHidden("rm-a")).isFalse();
    }

    @Test
    void publishing_again_brings_title_start_and_end_up_to_date() {
        course();
        Instant later = START.plus(Duration.ofDays(7));
        platform.publish(new CourseSpec("rm-a", "Schulung für Mentoren", TEMPLATE, later, null));
        assertThat(stage.courses("rm-a")).isEqualTo(1);
        assertThat(stage.title("rm-a")).isEqualTo("Schulung für Mentoren");
        assertThat(stage.start("rm-a")).isEqualTo(later);
        assertThat(stage.end("rm-a")).isNull();
    }

    @Test
    void a_course_that_was_deleted_is_made_anew_and_has_another_address() {
        CourseRef first = course();
        platform.enrol(first, List.of(ADA));
        stage.deletes("rm-a");
        assertThat(stage.courses("rm-a")).isZero();
        CourseRef second = course();
        assertThat(second.key()).isEqualTo("rm-a");
        assertThat(second.address()).isNotEqualTo(first.address());
        assertThat(stage.enrolled("rm-a")).isEmpty();
        platform.enrol(second, List.of(ADA));
        assertThat(stage.enrolled("rm-a")).containsExactly(ADA.number());
    }

    @Test
    void an_archived_course_is_hidden_and_ends_once_however_often_it_is_asked_for() {
        CourseRef course = course();
        Instant over = START.plus(Duration.ofDays(3));
        platform.archive(course, over);
        platform.archive(course, over.plus(Duration.ofDays(1)));
        assertThat(stage.courses("rm-a")).isEqualTo(1);
        assertThat(stage.isHidden("rm-a")).isTrue();
        assertThat(stage.end("rm-a")).isEqualTo(over);
        assertThat(stage.title("rm-a")).isEqualTo("Training for mentors");
    }

    @Test
    void an_end_that_has_passed_stays_when_a_course_is_archived() {
        CourseRef course = course();
        platform.archive(course, END.plus(Duration.ofDays(3)));
        assertThat(stage.end("rm-a")).isEqualTo(END);
    }

    @Test
    void a_course_without_an_end_gets_one_when_it_is_archived() {
        CourseRef course = platform.publish(new CourseSpec("rm-a", "Training for mentors", TEMPLATE, START, null));
        Instant over = START.plus(Duration.ofDays(3));
        platform.archive(course, over);
        assertThat(stage.end("rm-a")).isEqualTo(over);
    }

    @Test
    void a_course_that_is_archived_before_it_began_is_hidden_too() {
        platform.archive(course(), START.minus(Duration.ofDays(3)));
        assertThat(stage.isHidden("rm-a")).isTrue();
        assertThat(stage.end("rm-a")).isAfter(START).isBefore(END);
    }

    @Test
    void archiving_a_course_that_is_gone_does_nothing() {
        CourseRef course = course();
        stage.deletes("rm-a");
        platform.archive(course, END);
        assertThat(stage.courses("rm-a")).isZero();
    }

    @Test
    void publishing_again_shows_an_archived_course() {
        platform.archive(course(), START.plus(Duration.ofDays(3)));
        course();
        assertThat(stage.isHidden("rm-a")).isFalse();
        assertThat(stage.end("rm-a")).isEqualTo(END);
    }

    @Test
    void four_who_publish_at_once_make_one_course() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<CourseRef>> tasks = Stream.<Callable<CourseRef>>generate(() -> this::course)
                    .limit(4)
                    .toList();
            for (Future<CourseRef> done : threads.invokeAll(tasks)) {
                assertThat(done.get().key()).isEqualTo("rm-a");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stage.courses("rm-a")).isEqualTo(1);
    }

    @Test
    void a_course_without_its_template_is_rejected_by_the_templates_name() {
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.publish(new CourseSpec("rm-b", "B", "rm-tpl-none", START, null)))
                .withMessageContaining("rm-tpl-none");
        assertThat(stage.courses("rm-b")).isZero();
    }

    @Test
    void people_are_enrolled_once_and_get_an_account_where_they_have_none() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        platform.enrol(course, List.of(BOB, EVE));
        assertThat(stage.enrolled("rm-a")).containsExactlyInAnyOrder(ADA.number(), BOB.number(), EVE.number());
    }

    @Test
    void enrolling_nobody_is_no_fault() {
        platform.enrol(course(), List.of());
        assertThat(stage.enrolled("rm-a")).isEmpty();
    }

    @Test
    void withdrawing_ends_an_enrolment_and_may_be_repeated() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        platform.withdraw(course, List.of(ADA.number(), EVE.number()));
        platform.withdraw(course, List.of(ADA.number()));
        assertThat(stage.enrolled("rm-a")).containsExactly(BOB.number());
    }

    @Test
    void enrolling_does_not_lift_a_suspension() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        stage.suspends(ADA.number(), "rm-a");
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(new PairId(UUID.randomUUID()), List.of(ADA, BOB)));
        assertThat(progress(course, ADA, BOB, EVE))
                .isEqualTo(Map.of(
                        ADA.number(), Progress.SUSPENDED,
                        BOB.number(), Progress.LEARNING,
                        EVE.number(), Progress.LEARNING));
    }

    private Map<EmployeeNumber, Progress> progress(CourseRef course, Learner... people) {
        return platform.progress(Map.of(course, numbers(people))).getOrDefault(course, Map.of());
    }

    private static List<EmployeeNumber> numbers(Learner... people) {
        return Stream.of(people).map(Learner::number).toList();
    }

    @Test
    void only_who_is_enrolled_and_done_has_completed() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        assertThat(progress(course, ADA, BOB, EVE))
                .isEqualTo(Map.of(
                        ADA.number(), Progress.LEARNING,
                        BOB.number(), Progress.LEARNING,
                        EVE.number(), Progress.NOT_ENROLLED));
        stage.completes(ADA.number(), "rm-a");
        assertThat(progress(course, ADA, BOB))
                .isEqualTo(Map.of(ADA.number(), Progress.COMPLETED, BOB.number(), Progress.LEARNING));
        assertThat(progress(course, BOB)).isEqualTo(Map.of(BOB.number(), Progress.LEARNING));
        platform.withdraw(course, List.of(ADA.number()));
        assertThat(progress(course, ADA)).isEqualTo(Map.of(ADA.number(), Progress.NOT_ENROLLED));
    }

    @Test
    void a_course_that_is_taken_again_is_no_longer_completed() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        stage.completes(ADA.number(), "rm-a");
        stage.completes(BOB.number(), "rm-a");
        assertThat(progress(course, ADA)).containsEntry(ADA.number(), Progress.COMPLETED);
        stage.retakes(ADA.number(), "rm-a");
        assertThat(progress(course, ADA, BOB))
                .isEqualTo(Map.of(ADA.number(), Progress.LEARNING, BOB.number(), Progress.COMPLETED));
        stage.completes(ADA.number(), "rm-a");
        assertThat(progress(course, ADA)).containsEntry(ADA.number(), Progress.COMPLETED);
    }

    @Test
    void a_suspended_enrolment_is_told_apart_from_none_and_from_completion() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        stage.completes(ADA.number(), "rm-a");
        stage.suspends(ADA.number(), "rm-a");
        stage.suspends(BOB.number(), "rm-a");
        assertThat(progress(course, ADA, BOB, EVE))
                .isEqualTo(Map.of(
                        ADA.number(), Progress.SUSPENDED,
                        BOB.number(), Progress.SUSPENDED,
                        EVE.number(), Progress.NOT_ENROLLED));
    }

    @Test
    void who_was_removed_is_not_enrolled_and_may_be_enrolled_again() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        stage.removes(ADA.number(), "rm-a");
        assertThat(progress(course, ADA, BOB))
                .isEqualTo(Map.of(ADA.number(), Progress.NOT_ENROLLED, BOB.number(), Progress.LEARNING));
        platform.enrol(course, List.of(ADA));
        assertThat(progress(course, ADA)).containsEntry(ADA.number(), Progress.LEARNING);
    }

    @Test
    void who_has_two_accounts_is_said_so_and_the_others_are_told() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        stage.completes(ADA.number(), "rm-a");
        stage.duplicates(ADA.number(), "rm-a");
        assertThat(progress(course, ADA, BOB))
                .isEqualTo(Map.of(ADA.number(), Progress.AMBIGUOUS, BOB.number(), Progress.LEARNING));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.enrol(course, List.of(ADA, EVE)))
                .satisfies(e -> assertThat(e.unserved()).containsExactly(ADA.number()))
                .satisfies(e ->
                        assertThat(e.reasons().get(ADA.number())).isNotBlank().doesNotContain("E-1"));
        assertThat(progress(course, EVE)).containsEntry(EVE.number(), Progress.LEARNING);
    }

    @Test
    void several_courses_are_told_in_one_call_without_the_one_that_is_gone() {
        CourseRef first = course();
        CourseRef second = course("rm-b");
        CourseRef gone = course("rm-c");
        platform.enrol(first, List.of(ADA, BOB));
        platform.enrol(second, List.of(ADA));
        stage.completes(ADA.number(), "rm-b");
        stage.deletes("rm-c");
        assertThat(platform.progress(Map.of(first, numbers(ADA), second, numbers(ADA, BOB), gone, numbers(ADA))))
                .isEqualTo(Map.of(
                        first,
                        Map.of(ADA.number(), Progress.LEARNING),
                        second,
                        Map.of(ADA.number(), Progress.COMPLETED, BOB.number(), Progress.NOT_ENROLLED)));
        assertThat(platform.progress(Map.of())).isEmpty();
    }

    @Test
    void asked_for_nobody_it_tells_whether_the_course_is_there() {
        CourseRef there = course();
        CourseRef gone = course("rm-b");
        stage.deletes("rm-b");
        assertThat(platform.progress(Map.of(there, List.of(), gone, List.of()))).isEqualTo(Map.of(there, Map.of()));
    }

    @Test
    void a_group_has_exactly_the_members_it_was_last_given() {
        CourseRef course = course();
        PairId pair = new PairId(UUID.randomUUID());
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(pair, List.of(ADA, BOB)));
        platform.group(course, Map.of(pair, List.of(ADA, BOB)));
        assertThat(stage.members("rm-a", pair)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        platform.group(course, Map.of(pair, List.of(ADA, EVE)));
        assertThat(stage.members("rm-a", pair)).containsExactlyInAnyOrder(ADA.number(), EVE.number());
        platform.group(course, Map.of(pair, List.of()));
        assertThat(stage.members("rm-a", pair)).isEmpty();
    }

    @Test
    void many_groups_are_kept_in_one_call_and_those_not_named_stay() {
        CourseRef course = course();
        PairId first = new PairId(UUID.randomUUID());
        PairId second = new PairId(UUID.randomUUID());
        PairId third = new PairId(UUID.randomUUID());
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(first, List.of(ADA, BOB), second, List.of(EVE, BOB), third, List.of()));
        assertThat(stage.members("rm-a", first)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        assertThat(stage.members("rm-a", second)).containsExactlyInAnyOrder(EVE.number(), BOB.number());
        assertThat(stage.hasGroup("rm-a", third)).isFalse();
        platform.group(course, Map.of(first, List.of(), third, List.of(ADA, EVE)));
        assertThat(stage.members("rm-a", first)).isEmpty();
        assertThat(stage.members("rm-a", second)).containsExactlyInAnyOrder(EVE.number(), BOB.number());
        assertThat(stage.members("rm-a", third)).containsExactlyInAnyOrder(ADA.number(), EVE.number());
    }

    @Test
    void one_who_cannot_be_served_does_not_keep_the_other_groups_from_being_made() {
        CourseRef course = course();
        PairId first = new PairId(UUID.randomUUID());
        PairId second = new PairId(UUID.randomUUID());
        platform.enrol(course, List.of(ADA, BOB, EVE));
        stage.duplicates(ADA.number(), "rm-a");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.group(course, Map.of(first, List.of(ADA, BOB), second, List.of(EVE, BOB))))
                .extracting(PlatformRejectedException::unserved)
                .isEqualTo(Set.of(ADA.number()));
        assertThat(stage.members("rm-a", first)).isEmpty();
        assertThat(stage.members("rm-a", second)).containsExactlyInAnyOrder(EVE.number(), BOB.number());
    }

    @Test
    void who_is_not_enrolled_does_not_get_into_a_group_and_is_not_enrolled_by_it() {
        CourseRef course = course();
        PairId first = new PairId(UUID.randomUUID());
        PairId second = new PairId(UUID.randomUUID());
        PairId third = new PairId(UUID.randomUUID());
        Learner stranger = new Learner(new EmployeeNumber("E-4"), "Sam Stranger", "sam@example.com");
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(first, List.of(ADA, BOB)));
        platform.withdraw(course, List.of(ADA.number()));
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.group(
                        course, Map.of(first, List.of(ADA, EVE), second, List.of(EVE, BOB), third, List.of(stranger))))
                .satisfies(e -> assertThat(e.unserved()).containsExactlyInAnyOrder(ADA.number(), stranger.number()))
                .satisfies(e -> assertThat(e.reasons().get(ADA.number())).contains("not enrolled"));
        assertThat(stage.members("rm-a", first)).containsExactly(BOB.number());
        assertThat(stage.members("rm-a", second)).containsExactlyInAnyOrder(EVE.number(), BOB.number());
        assertThat(stage.enrolled("rm-a")).containsExactlyInAnyOrder(BOB.number(), EVE.number());
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.notify(stranger.number(), "You have something to read."));
    }

    @Test
    void no_group_is_made_for_nobody() {
        PairId pair = new PairId(UUID.randomUUID());
        platform.group(course(), Map.of(pair, List.of()));
        assertThat(stage.hasGroup("rm-a", pair)).isFalse();
    }

    @Test
    void an_event_stands_once_in_the_calendar_and_moves_under_its_key() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA));
        platform.announce(course, kickOff(START));
        platform.announce(course, kickOff(START));
        assertThat(stage.calendar("rm-a", ADA.number()))
                .containsExactly(new Seen("Kick-off", START, Duration.ofHours(1)));
        Instant later = START.plus(Duration.ofDays(1));
        platform.announce(course, kickOff(later));
        assertThat(stage.calendar("rm-a", ADA.number()))
                .containsExactly(new Seen("Kick-off", later, Duration.ofHours(1)));
    }

    @Test
    void an_event_goes_when_it_is_retracted() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA));
        platform.announce(course, kickOff(START));
        platform.retract(course, "rm-kick");
        assertThat(stage.calendar("rm-a", ADA.number())).hasSize(1);
        platform.retract(course, "rm-kick-off");
        platform.retract(course, "rm-kick-off");
        assertThat(stage.calendar("rm-a", ADA.number())).isEmpty();
    }

    private static Announcement session(int number, Instant at) {
        return new Announcement("rm-session-" + number, "Appointment", "", at, Duration.ofHours(1));
    }

    @Test
    void a_pairs_calendar_is_seen_by_its_members_alone_and_holds_what_it_was_last_given() {
        CourseRef course = course();
        PairId pair = new PairId(UUID.randomUUID());
        platform.enrol(course, List.of(ADA, BOB, EVE));
        platform.group(course, Map.of(pair, List.of(ADA, BOB)));
        List<Announcement> two = List.of(session(1, START), session(11, START.plusSeconds(600)));
        platform.schedule(course, pair, two);
        platform.schedule(course, pair, two);
        platform.announce(course, kickOff(START));
        assertThat(stage.calendar("rm-a", ADA.number())).hasSize(3);
        assertThat(stage.calendar("rm-a", BOB.number())).hasSize(3);
        assertThat(stage.calendar("rm-a", EVE.number())).extracting(Seen::title).containsExactly("Kick-off");
        platform.schedule(course, pair, List.of(session(1, START.plusSeconds(60))));
        assertThat(stage.calendar("rm-a", BOB.number()))
                .containsExactlyInAnyOrder(
                        new Seen("Kick-off", START, Duration.ofHours(1)),
                        new Seen("Appointment", START.plusSeconds(60), Duration.ofHours(1)));
        platform.schedule(course, pair, List.of());
        assertThat(stage.calendar("rm-a", BOB.number())).extracting(Seen::title).containsExactly("Kick-off");
    }

    @Test
    void a_pair_without_a_group_has_no_calendar() {
        CourseRef course = course();
        PairId pair = new PairId(UUID.randomUUID());
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.schedule(course, pair, List.of(session(1, START))));
        platform.schedule(course, pair, List.of());
    }

    @Test
    void a_message_reaches_its_reader_and_an_unknown_reader_is_named() {
        platform.enrol(course(), List.of(ADA));
        platform.notify(ADA.number(), "You have something to read: 1 < 2 & 3");
        assertThat(stage.messages(ADA.number())).containsExactly("You have something to read: 1 < 2 & 3");
        assertThatExceptionOfType(PlatformRejectedException.class)
                .isThrownBy(() -> platform.notify(EVE.number(), "You have something to read."))
                .withMessageContaining("E-3");
    }

    @Test
    void a_course_that_is_not_there_is_rejected_by_its_key() {
        CourseRef none = new CourseRef("rm-none", URI.create("https://learning.example/"));
        PairId pair = new PairId(UUID.randomUUID());
        Stream.<Runnable>of(
                        () -> platform.enrol(none, List.of(ADA)),
                        () -> platform.withdraw(none, List.of(ADA.number())),
                        () -> platform.group(none, Map.of(pair, List.of(ADA))),
                        () -> platform.announce(none, kickOff(START)),
                        () -> platform.schedule(none, pair, List.of()),
                        () -> platform.retract(none, "rm-kick-off"))
                .forEach(call -> assertThatExceptionOfType(CourseGoneException.class)
                        .isThrownBy(call::run)
                        .withMessageContaining("rm-none")
                        .extracting(CourseGoneException::key)
                        .isEqualTo("rm-none"));
        assertThat(platform.progress(Map.of(none, numbers(ADA)))).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tried
    void null_is_refused_at_once() {
        CourseRef course = course();
        assertThatNullPointerException().isThrownBy(() -> platform.publish(null));
        assertThatNullPointerException().isThrownBy(() -> platform.enrol(null, List.of()));
        assertThatNullPointerException().isThrownBy(() -> platform.enrol(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.progress(null));
        assertThatNullPointerException().isThrownBy(() -> platform.group(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.announce(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.notify(null, "x"));
    }

    @Test
    void a_prepared_platform_passes_its_self_check() {
        assertThat(platform.selfCheck()).isNotEmpty().allMatch(SelfCheck::ok);
        assertThat(platform.tryOut()).allMatch(SelfCheck::ok);
    }

    @Test
    void whoever_has_two_accounts_can_be_asked_for() {
        platform.enrol(course(), List.of(ADA, BOB));
        assertThat(platform.ambiguous(numbers(ADA, BOB, EVE))).isEmpty();
        stage.duplicates(ADA.number(), "rm-a");
        assertThat(platform.ambiguous(numbers(ADA, BOB, EVE))).containsExactly(ADA.number());
    }
}

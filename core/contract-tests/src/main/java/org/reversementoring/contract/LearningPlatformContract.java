package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Announcement;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.SelfCheck;

/** What every {@link LearningPlatform} promises. */
public abstract class LearningPlatformContract {
    /** The key of a template that the platform under test has. */
    protected static final String TEMPLATE = "rm-tpl-mentor";

    protected static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    protected static final Learner ADA = new Learner(new EmployeeNumber("E-1"), "Ada Löwe", "ada@example.com");
    protected static final Learner BOB = new Learner(new EmployeeNumber("E-2"), "Bob", "bob+rm@example.com");
    protected static final Learner EVE = new Learner(new EmployeeNumber("E-3"), "Eve van Dam", "eve@example.com");

    private Stage stage;
    private LearningPlatform platform;

    /** A platform without courses, and a look at it from the inside. */
    protected abstract Stage stage() throws Exception;

    /** What people do and see in the platform under test. */
    public interface Stage extends AutoCloseable {
        LearningPlatform platform();

        void completes(EmployeeNumber person, String course);

        /** How many courses there are under this key. */
        int courses(String key);

        String title(String course);

        Instant start(String course);

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
        return platform.publish(new CourseSpec("rm-a", "Training for mentors", TEMPLATE, START));
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
    }

    @Test
    void publishing_again_brings_title_and_start_up_to_date() {
        course();
        Instant later = START.plus(Duration.ofDays(7));
        platform.publish(new CourseSpec("rm-a", "Schulung für Mentoren", TEMPLATE, later));
        assertThat(stage.courses("rm-a")).isEqualTo(1);
        assertThat(stage.title("rm-a")).isEqualTo("Schulung für Mentoren");
        assertThat(stage.start("rm-a")).isEqualTo(later);
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
                .isThrownBy(() -> platform.publish(new CourseSpec("rm-b", "B", "rm-tpl-none", START)))
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
    void only_who_is_asked_for_enrolled_and_done_has_completed() {
        CourseRef course = course();
        platform.enrol(course, List.of(ADA, BOB));
        assertThat(platform.completed(course, List.of(ADA.number(), BOB.number())))
                .isEmpty();
        stage.completes(ADA.number(), "rm-a");
        assertThat(platform.completed(course, List.of(ADA.number(), BOB.number(), EVE.number())))
                .containsExactly(ADA.number());
        assertThat(platform.completed(course, List.of(BOB.number()))).isEmpty();
        platform.withdraw(course, List.of(ADA.number()));
        assertThat(platform.completed(course, List.of(ADA.number()))).isEmpty();
    }

    @Test
    void a_group_has_exactly_the_members_it_was_last_given() {
        CourseRef course = course();
        PairId pair = new PairId(UUID.randomUUID());
        platform.enrol(course, List.of(ADA));
        platform.group(course, pair, List.of(ADA, BOB));
        platform.group(course, pair, List.of(ADA, BOB));
        assertThat(stage.members("rm-a", pair)).containsExactlyInAnyOrder(ADA.number(), BOB.number());
        platform.group(course, pair, List.of(ADA, EVE));
        assertThat(stage.members("rm-a", pair)).containsExactlyInAnyOrder(ADA.number(), EVE.number());
        platform.group(course, pair, List.of());
        assertThat(stage.members("rm-a", pair)).isEmpty();
    }

    @Test
    void no_group_is_made_for_nobody() {
        PairId pair = new PairId(UUID.randomUUID());
        platform.group(course(), pair, List.of());
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
        platform.enrol(course, List.of(EVE));
        platform.group(course, pair, List.of(ADA, BOB));
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
        Stream.<Runnable>of(
                        () -> platform.enrol(none, List.of(ADA)),
                        () -> platform.withdraw(none, List.of(ADA.number())),
                        () -> platform.completed(none, List.of(ADA.number())),
                        () -> platform.group(none, new PairId(UUID.randomUUID()), List.of(ADA)),
                        () -> platform.announce(none, kickOff(START)),
                        () -> platform.schedule(none, new PairId(UUID.randomUUID()), List.of()),
                        () -> platform.retract(none, "rm-kick-off"))
                .forEach(call -> assertThatExceptionOfType(PlatformRejectedException.class)
                        .isThrownBy(call::run)
                        .withMessageContaining("rm-none"));
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tried
    void null_is_refused_at_once() {
        CourseRef course = course();
        assertThatNullPointerException().isThrownBy(() -> platform.publish(null));
        assertThatNullPointerException().isThrownBy(() -> platform.enrol(null, List.of()));
        assertThatNullPointerException().isThrownBy(() -> platform.enrol(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.completed(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.group(course, null, List.of()));
        assertThatNullPointerException().isThrownBy(() -> platform.announce(course, null));
        assertThatNullPointerException().isThrownBy(() -> platform.notify(null, "x"));
    }

    @Test
    void a_prepared_platform_passes_its_self_check() {
        assertThat(platform.selfCheck()).isNotEmpty().allMatch(SelfCheck::ok);
    }
}

package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertRefused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.focus.FocusArea;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Problem;
import org.reversementoring.programme.Audience;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeTemplate;

/** The mentee completes a topic's course in the learning platform before it is put on an agenda. */
class TopicReadingTest {
    private static final String TOPIC = "lived-experience";
    private static final FocusArea AREA =
            new FocusArea(TOPIC, "Lived experience at work", "main", FocusArea.Kind.IDENTITY, List.of());

    private final TrainingWorld world = new TrainingWorld();
    private final Actor manager = world.base.manager;
    private final Actor mentor = world.base.mentor;
    private final Actor mentee = world.base.mentee;
    private final TopicCourseService courses =
            new TopicCourseService(world.base.work, world.access, world.plans, world.publisher);
    private final MenteeReading reading = new MenteeReading(world.plans, world.records);

    @BeforeEach
    void offerTheTopic() {
        world.base.work.run(() -> {
            Programme programme =
                    world.base.programmes.find(world.base.programme).orElseThrow();
            Definition d = programme.definition();
            Definition dialogue =
                    ProgrammeTemplate.INCLUSION_DIALOGUE.definition("Dialogue", List.of(new Audience("DE", "de")));
            return world.base.programmes.save(programme.withDefinition(new Definition(
                    d.name(),
                    d.purpose(),
                    d.sponsor(),
                    d.objectives(),
                    d.structure(),
                    Stream.concat(d.focusAreas().stream(), dialogue.focusAreas().stream())
                            .toList(),
                    d.audiences(),
                    d.guarded(),
                    d.levelDistanceWeight(),
                    d.reporting())));
        });
    }

    private String course() {
        return courses.name(manager, world.base.programme, TOPIC, null).course().key();
    }

    private boolean isRead(Pair pair) {
        return world.base.work.run(() -> reading.isDone(pair, AREA));
    }

    /** Both opt in, are paired and enrolled. */
    private Pair pair() {
        Pair pair = world.base.pair(world.base.activate());
        world.relay();
        return pair;
    }

    private List<TrainingService.Reading> own(Actor actor) {
        return world.training.mine(actor).stream()
                .flatMap(own -> own.reading().stream())
                .toList();
    }

    @Test
    @Tag("S100")
    void the_mentee_completes_the_topics_course_in_the_learning_platform_and_only_the_mentee_sees_it() {
        String course = course();
        world.publish();
        Pair pair = pair();
        assertThat(isRead(pair)).isFalse();
        assertThat(own(mentee)).singleElement().satisfies(r -> {
            assertThat(r.course().focusArea()).isEqualTo(TOPIC);
            assertThat(r.course().course().address()).isNotNull();
            assertThat(r.done()).isFalse();
        });
        assertThat(own(mentor)).isEmpty();

        world.platform.completes(TrainingWorld.number(mentee), course);
        world.sync.refresh(Actor.SYSTEM, world.base.programme);
        assertThat(isRead(pair)).isTrue();
        assertThat(own(mentee)).singleElement().matches(TrainingService.Reading::done);
        assertThat(world.status(mentee, Side.MENTEE)).isEqualTo(TrainingStatus.ENROLLED);
    }

    @Test
    @Tag("S100")
    void every_mentee_is_enrolled_whatever_was_opened_and_nobody_twice() {
        world.publish();
        world.optIn(mentee, Side.MENTEE);
        course();
        assertThat(world.sync.refresh(Actor.SYSTEM, world.base.programme).enrolled())
                .isEqualTo(1);
        assertThat(world.sync.refresh(Actor.SYSTEM, world.base.programme).enrolled())
                .isZero();
    }

    @Test
    void without_a_course_of_its_own_the_mentees_training_is_the_reading() {
        world.publish();
        Pair pair = pair();
        assertThat(isRead(pair)).isFalse();
        world.platform.completes(TrainingWorld.number(mentee), world.key("mentee"));
        world.sync.refresh(Actor.SYSTEM, world.base.programme);
        assertThat(isRead(pair)).isTrue();
        course();
        assertThat(isRead(pair)).isFalse();
    }

    @Test
    void what_was_completed_stays_completed_when_the_course_is_made_anew() {
        String course = course();
        world.publish();
        Pair pair = pair();
        world.platform.completes(TrainingWorld.number(mentee), course);
        world.sync.refresh(Actor.SYSTEM, world.base.programme);
        courses.name(manager, world.base.programme, TOPIC, "rm-tpl-mentee");
        assertThat(isRead(pair)).isTrue();
        assertThat(courses.list(mentee, world.base.programme)).hasSize(1);
    }

    @Test
    void a_course_that_is_taken_again_closes_no_topic_and_nobody_is_told() {
        String course = course();
        world.publish();
        Pair pair = pair();
        world.platform.completes(TrainingWorld.number(mentee), course);
        world.sync.refreshAll();
        world.platform.retakes(TrainingWorld.number(mentee), course);
        world.sync.refreshAll();
        assertThat(isRead(pair)).isTrue();
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void training_that_is_taken_again_closes_no_topic_that_it_opened() {
        world.publish();
        Pair pair = pair();
        world.complete(mentee, Side.MENTEE);
        assertThat(isRead(pair)).isTrue();
        world.platform.retakes(TrainingWorld.number(mentee), world.key("mentee"));
        world.sync.refreshAll();
        world.base.pass(TrainingRecord.READ_APART);
        world.sync.refreshAll();
        assertThat(world.status(mentee, Side.MENTEE)).isEqualTo(TrainingStatus.RETAKING);
        assertThat(isRead(pair)).isTrue();
    }

    @Test
    void who_still_reads_is_enrolled_in_the_course_that_takes_the_place_of_another() {
        course();
        world.publish();
        Pair pair = pair();
        String other = courses.name(manager, world.base.programme, TOPIC, "rm-tpl-mentee")
                .course()
                .key();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(other)).containsExactly(TrainingWorld.number(mentee));
        world.platform.completes(TrainingWorld.number(mentee), other);
        world.sync.refreshAll();
        assertThat(isRead(pair)).isTrue();
    }

    @Test
    void a_removed_or_suspended_enrolment_and_a_deleted_course_are_said_without_who_completed() {
        String course = course();
        world.publish();
        pair();
        world.platform.removes(TrainingWorld.number(mentee), course);
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(TrainingProblem.Kind.REMOVED);
        assertThat(world.platform.enrolled(course)).containsExactly(TrainingWorld.number(mentee));
        world.platform.suspends(TrainingWorld.number(mentee), course);
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(TrainingProblem.Kind.SUSPENDED, TrainingProblem.Kind.REMOVED);
        world.platform.deletes(course);
        world.sync.refreshAll();
        assertThat(world.problems()).containsExactly(TrainingProblem.Kind.COURSE_GONE, TrainingProblem.Kind.REMOVED);
        world.publish();
        world.sync.refreshAll();
        assertThat(world.platform.enrolled(course)).containsExactly(TrainingWorld.number(mentee));
        assertThat(world.problems()).containsExactly(TrainingProblem.Kind.REMOVED);
    }

    @Test
    void a_course_is_for_a_topic_of_identity_and_named_by_who_publishes() {
        assertRefused(Problem.INVALID_INPUT, () -> courses.name(manager, world.base.programme, "short-video", null));
        assertRefused(Problem.INVALID_INPUT, () -> courses.name(manager, world.base.programme, null, null));
        assertRefused(Problem.NOT_READY, () -> courses.name(manager, world.base.programme, TOPIC, "rm-tpl-none"));
        assertRefused(Problem.NOT_ALLOWED, () -> courses.name(mentor, world.base.programme, TOPIC, null));
        world.platform.isDown(true);
        assertRefused(Problem.ELSEWHERE_UNAVAILABLE, () -> courses.name(manager, world.base.programme, TOPIC, null));
    }

    @Test
    @Tag("S100")
    void a_manager_is_told_of_a_topic_of_identity_without_a_course() {
        ReadingOutlook gate = new ReadingOutlook(programme -> List.of(), world.plans);
        assertThat(notes(gate)).singleElement().asString().contains(TOPIC);
        course();
        assertThat(notes(gate)).isEmpty();
    }

    private List<String> notes(ReadingOutlook gate) {
        return world.base.work.run(() ->
                gate.notes(world.base.programmes.find(world.base.programme).orElseThrow()));
    }

    @Test
    void a_record_kept_before_there_were_courses_on_topics_is_still_read() {
        TrainingRecord old = TrainingRecord.enrolled(
                new TrainingRecordId(world.base.ids.next()),
                world.base.programme,
                PairingWorld.id(mentee),
                Side.MENTEE,
                world.base.clock.instant());
        assertThat(old.readings()).isEmpty();
    }
}

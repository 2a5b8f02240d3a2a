package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.curriculum.TrainingWorld.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.participation.Side;
import org.reversementoring.programme.Definition;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.spi.PlatformUnavailableException;

/** The courses of a programme follow it to its end. */
class CourseUpkeepTest {
    private final TrainingWorld world = new TrainingWorld();
    private final Actor mentor = world.base.mentor;

    @BeforeEach
    void publish() {
        world.publish();
        world.optIn(mentor, Side.MENTOR);
    }

    private void daily() {
        world.upkeep.run(Actor.SYSTEM);
    }

    private Programme programme() {
        return world.base.work.run(
                () -> world.base.programmes.find(world.base.programme).orElseThrow());
    }

    private Instant end(String part) {
        return world.platform.spec(world.key(part)).orElseThrow().end();
    }

    @Test
    void courses_carry_the_planned_end_of_their_programme() {
        Instant opened = programme().openedAt();
        int months = programme().definition().structure().months();
        assertThat(opened).isNotNull();
        for (String part : new String[] {"mentor", "mentee", "programme"}) {
            assertThat(end(part))
                    .isEqualTo(opened.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(ZoneOffset.UTC)
                            .plusMonths(months)
                            .toInstant());
        }
    }

    @Test
    void a_programme_that_opens_after_publication_brings_its_courses_up_to_date_within_a_day() {
        ProgrammeId draft = world.base.work.run(() -> world.base
                .programmes
                .add(Programme.draft(
                        new ProgrammeId(world.base.ids.next()),
                        ProgrammeTemplate.PLATFORM_MARKETING.definition(
                                "Autumn", programme().definition().audiences()),
                        world.base.manager.person().orElseThrow(),
                        world.base.clock.instant(),
                        null))
                .id());
        world.curricula.publish(world.base.manager, draft);
        String course = "rm-" + draft.value() + "-mentor";
        assertThat(world.platform.spec(course).orElseThrow().end()).isNull();
        world.base.pass(Duration.ofDays(2));
        world.base.work.run(() -> world.base.programmes.save(
                world.base.programmes.find(draft).orElseThrow().opened(world.base.clock.instant())));
        daily();
        assertThat(world.platform.spec(course).orElseThrow().end()).isNotNull();
        assertThat(world.platform.spec(course).orElseThrow().start())
                .isEqualTo(world.base.clock.instant().truncatedTo(ChronoUnit.SECONDS));
        int calls = world.watch.count("publish");
        daily();
        assertThat(world.watch.count("publish")).as("nothing changed since").isEqualTo(calls);
    }

    @Test
    void a_deleted_course_is_not_made_anew_behind_the_managers_back() {
        world.platform.deletes(world.key("mentor"));
        world.sync.refreshAll();
        rename("Another name");
        daily();
        assertThat(world.platform.spec(world.key("mentor"))).isEmpty();
        assertThat(world.problems()).containsExactly(Kind.COURSE_GONE);
    }

    private void rename(String name) {
        rename(world.base.programme, name);
    }

    @Test
    void a_programme_that_is_renamed_renames_its_courses() {
        rename("Another name");
        daily();
        assertThat(world.platform.spec(world.key("mentor")).orElseThrow().title())
                .isEqualTo("Another name: training for mentors");
    }

    @Test
    void the_courses_of_a_closed_programme_are_archived_once_the_delay_is_over() {
        world.complete(mentor, Side.MENTOR);
        world.close();
        Instant closed = world.base.clock.instant();
        world.base.pass(Duration.ofDays(29));
        daily();
        assertThat(world.platform.isArchived(world.key("mentor"))).isFalse();
        world.base.pass(Duration.ofDays(1));
        daily();
        for (String part : new String[] {"mentor", "mentee", "programme"}) {
            assertThat(world.platform.isArchived(world.key(part))).isTrue();
            assertThat(end(part)).isEqualTo(closed.plus(Duration.ofDays(30)));
        }
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.COMPLETED);
        int calls = world.watch.count();
        world.base.pass(Duration.ofDays(1));
        daily();
        assertThat(world.watch.count()).as("nothing is left to do").isEqualTo(calls);
    }

    @Test
    void an_outage_at_any_call_leaves_the_rest_of_archiving_to_the_next_day() {
        world.close();
        world.base.pass(Duration.ofDays(30));
        for (int at = 1; at <= 4; at++) {
            world.watch.beforeCall(at, () -> {
                throw new PlatformUnavailableException("The platform went down.");
            });
            daily();
            world.watch.inPeace();
            assertThat(world.plan().archivedAt()).isNull();
        }
        world.platform.deletes(world.key("mentee"));
        daily();
        assertThat(world.plan().archivedAt()).isNotNull();
        assertThat(world.platform.isArchived(world.key("mentor"))).isTrue();
        assertThat(world.platform.isArchived(world.key("programme"))).isTrue();
    }

    @Test
    void a_programme_that_fails_keeps_no_other_from_being_served() {
        ProgrammeId second = world.base.open(definition -> definition);
        world.curricula.publish(world.base.manager, second);
        world.close();
        world.base.pass(Duration.ofDays(30));
        rename(second, "Second");
        world.watch.before(call -> call.name().equals("archive"), () -> {
            throw new PlatformUnavailableException("An answer without sense.");
        });
        daily();
        assertThat(world.platform
                        .spec("rm-" + second.value() + "-mentor")
                        .orElseThrow()
                        .title())
                .startsWith("Second");
        assertThat(world.platform.enrolled(world.key("mentor"))).containsExactly(number(mentor));
    }

    @Test
    void an_unexpected_error_in_one_programme_keeps_no_other_from_being_served_and_its_class_alone_is_logged() {
        ProgrammeId second = world.base.open(definition -> definition);
        world.curricula.publish(world.base.manager, second);
        try (LogLines log = new LogLines(CourseUpkeep.class)) {
            for (ProgrammeId failing : List.of(world.base.programme, second)) {
                rename(world.base.programme, "First but " + failing.value());
                rename(second, "Second but " + failing.value());
                world.watch.before(
                        call -> call.name().equals("publish") && call.concerns("rm-" + failing.value()), () -> {
                            throw new IllegalStateException("something private");
                        });
                daily();
            }
            assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("IllegalStateException"));
            assertThat(log.lines()).noneMatch(line -> line.contains("private"));
        }
        assertThat(title(second)).startsWith("Second but " + world.base.programme.value());
        assertThat(title(world.base.programme)).startsWith("First but " + second.value());
    }

    private String title(ProgrammeId id) {
        return world.platform.spec("rm-" + id.value() + "-mentor").orElseThrow().title();
    }

    private void rename(ProgrammeId id, String name) {
        world.base.work.run(() -> {
            Programme programme = world.base.programmes.find(id).orElseThrow();
            Definition d = programme.definition();
            world.base.programmes.save(programme.withDefinition(new Definition(
                    name,
                    d.purpose(),
                    d.sponsor(),
                    d.objectives(),
                    d.structure(),
                    d.focusAreas(),
                    d.audiences(),
                    d.guarded(),
                    d.levelDistanceWeight(),
                    d.reporting())));
        });
    }
}

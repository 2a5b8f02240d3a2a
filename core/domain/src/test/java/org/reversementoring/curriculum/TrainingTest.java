package org.reversementoring.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reversementoring.Refusals.assertRefused;
import static org.reversementoring.curriculum.TrainingWorld.number;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.EventType;
import org.reversementoring.inmemory.InMemoryLearningPlatform;
import org.reversementoring.pairing.PairingWorld;
import org.reversementoring.participation.Side;
import org.reversementoring.people.Person;
import org.reversementoring.problem.Problem;
import org.reversementoring.spi.Page;

class TrainingTest {
    private final TrainingWorld world = new TrainingWorld();
    private final Actor manager = world.base.manager;
    private final Actor mentor = world.base.mentor;
    private final Actor mentee = world.base.mentee;

    @ParameterizedTest
    @EnumSource
    @Tag("S034")
    @Tag("S035")
    void each_side_learns_every_topic(Side side) {
        assertThat(Curriculum.of(side).topics())
                .contains(
                        Topic.EXPECTATIONS, Topic.COMMUNICATION, Topic.RESPECT, Topic.FEEDBACK, Topic.CONFIDENTIALITY);
    }

    @Test
    @Tag("S040")
    void listening_is_taught_as_attention_no_interruption_and_questions() {
        assertThat(Topic.ACTIVE_LISTENING.lesson()).contains("attention", "not interrupt", "clarifying questions");
    }

    @Test
    @Tag("S033")
    void both_sides_get_their_course_from_their_template_however_often_it_is_published() {
        world.publish();
        world.publish();
        assertThat(world.platform.courseCount()).isEqualTo(3);
        assertThat(world.platform.spec(world.key("mentor")).orElseThrow().template())
                .isEqualTo("rm-tpl-mentor");
        assertThat(world.platform.spec(world.key("mentee")).orElseThrow().template())
                .isEqualTo("rm-tpl-mentee");
        assertThat(world.curricula.read(mentor, world.base.programme))
                .extracting(listed -> listed.curriculum().side())
                .containsExactly(Side.MENTOR, Side.MENTEE);
        assertThat(world.curricula.read(mentor, world.base.programme)).noneMatch(listed -> listed.course() == null);
    }

    @Test
    void only_who_may_write_the_programme_publishes() {
        assertRefused(Problem.NOT_ALLOWED, () -> world.curricula.publish(mentor, world.base.programme));
        Actor other = world.base.employ("901", null, StaffRole.PROGRAMME_MANAGER);
        assertRefused(Problem.NOT_ALLOWED, () -> world.curricula.publish(other, world.base.programme));
        assertThat(world.platform.courseCount()).isZero();
    }

    @Test
    void an_outage_and_a_missing_template_are_told_apart() {
        world.platform.isDown(true);
        assertRefused(Problem.ELSEWHERE_UNAVAILABLE, () -> world.curricula.publish(manager, world.base.programme));
        CurriculumService unprepared = new CurriculumService(
                world.base.work,
                world.access,
                world.plans,
                new CoursePublisher(
                        world.base.work,
                        world.plans,
                        new InMemoryLearningPlatform(Set.of()),
                        world.base.events,
                        world.base.clock));
        assertThat(assertRefused(Problem.NOT_READY, () -> unprepared.publish(manager, world.base.programme)))
                .hasMessageContaining("rm-tpl-mentor");
    }

    @Test
    @Tag("S037")
    void who_opts_in_is_enrolled_and_the_gate_opens_with_completion_alone() {
        world.publish();
        world.optIn(mentor, Side.MENTOR);
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(world.platform.enrolled(world.key("mentor"))).containsExactly(number(mentor));
        assertThat(isComplete(mentor, Side.MENTOR)).isFalse();

        world.platform.completes(number(mentor), world.key("mentor"));
        assertThat(isComplete(mentor, Side.MENTOR)).isFalse();
        assertThat(world.training.refresh(manager, world.base.programme).completed())
                .isEqualTo(1);
        assertThat(isComplete(mentor, Side.MENTOR)).isTrue();
        assertThat(isComplete(mentor, Side.MENTEE)).isFalse();
        assertThat(world.base.happened()).containsExactly(EventType.TRAINING_COMPLETED);
        assertThat(world.training.refresh(manager, world.base.programme))
                .isEqualTo(new TrainingSync.Outcome(0, 0, 0, List.of()));
    }

    private boolean isComplete(Actor actor, Side side) {
        return world.base.work.run(() -> world.gate.isComplete(PairingWorld.id(actor), world.base.programme, side));
    }

    @Test
    void who_opted_in_before_publication_is_enrolled_by_the_next_run() {
        world.optIn(mentor, Side.MENTOR);
        world.optIn(mentee, Side.MENTEE);
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);
        assertRefused(Problem.WRONG_STATE, () -> world.training.refresh(manager, world.base.programme));
        world.publish();
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(world.status(mentee, Side.MENTEE)).isEqualTo(TrainingStatus.ENROLLED);
        assertThat(world.platform.enrolled(world.key("programme")))
                .containsExactlyInAnyOrder(number(mentor), number(mentee));
    }

    @Test
    void who_leaves_one_side_stays_on_the_other() {
        world.publish();
        world.optIn(mentor, Side.MENTOR);
        world.optIn(mentor, Side.MENTEE);
        world.base.participation.leave(mentor, world.base.programme, Side.MENTOR);
        world.relay();
        assertThat(world.platform.enrolled(world.key("mentor"))).isEmpty();
        assertThat(world.platform.enrolled(world.key("mentee"))).containsExactly(number(mentor));
        assertThat(world.platform.enrolled(world.key("programme"))).containsExactly(number(mentor));
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);

        world.base.participation.leave(mentor, world.base.programme, Side.MENTEE);
        world.relay();
        assertThat(world.platform.enrolled(world.key("programme"))).isEmpty();
    }

    @Test
    void an_opt_in_waits_for_the_end_of_an_outage_and_the_next_run_makes_it_good() {
        world.publish();
        world.platform.isDown(true);
        world.optIn(mentor, Side.MENTOR);
        assertThat(world.base.outbox.waiting()).isEqualTo(1);
        world.sync.refreshAll();
        assertRefused(Problem.ELSEWHERE_UNAVAILABLE, () -> world.training.refresh(manager, world.base.programme));
        world.platform.isDown(false);
        world.sync.refreshAll();
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.ENROLLED);
    }

    @Test
    void who_has_no_e_mail_is_named_and_the_others_are_enrolled() {
        world.publish();
        withoutMail(mentor);
        world.optIn(mentor, Side.MENTOR);
        world.base.participation.optIn(
                world.base.employ("101", null), world.base.programme, Side.MENTOR, world.base.answers(Side.MENTOR));
        TrainingSync.Outcome outcome = world.training.refresh(manager, world.base.programme);
        assertThat(outcome.enrolled()).isEqualTo(1);
        assertThat(outcome.problems()).singleElement().asString().contains("100");
        assertThat(world.status(mentor, Side.MENTOR)).isEqualTo(TrainingStatus.NOT_ENROLLED);
    }

    private void withoutMail(Actor actor) {
        world.base.work.run(() -> {
            Person p = world.base.people.find(number(actor)).orElseThrow();
            world.base.people.save(new Person(
                    p.id(),
                    p.version(),
                    p.number(),
                    p.name(),
                    null,
                    p.title(),
                    p.level(),
                    p.organisation(),
                    p.manager(),
                    p.location(),
                    p.country(),
                    p.timeZone(),
                    p.hired(),
                    p.left(),
                    p.onLeave(),
                    p.status()));
        });
    }

    @Test
    void the_programme_manager_sees_who_takes_part_and_everybody_their_own() {
        world.publish();
        world.base.participation.optIn(mentee, world.base.programme, Side.MENTEE, world.base.answers(Side.MENTEE));
        world.base.invitations.invite(manager, world.base.programme, Side.MENTOR, List.of(number(mentor)));
        assertThat(world.training
                        .list(manager, world.base.programme, Page.Request.FIRST)
                        .items())
                .containsExactly(new TrainingService.Listed(
                        PairingWorld.id(mentee), Side.MENTEE, TrainingStatus.NOT_ENROLLED, null, null));
        assertThat(world.training.mine(mentee)).singleElement().satisfies(own -> {
            assertThat(own.programme()).isEqualTo(world.base.programme);
            assertThat(own.course()).isNotNull();
        });
        assertThat(world.training.mine(mentor)).isEmpty();
    }

    @Test
    void nobody_else_sees_the_training_of_others() {
        world.optIn(mentor, Side.MENTOR);
        for (Actor actor : List.of(mentor, mentee, world.base.employ("300", null, StaffRole.AUDITOR))) {
            assertRefused(
                    Problem.NOT_ALLOWED, () -> world.training.list(actor, world.base.programme, Page.Request.FIRST));
            assertRefused(Problem.NOT_ALLOWED, () -> world.training.refresh(actor, world.base.programme));
        }
        assertRefused(Problem.NOT_ALLOWED, () -> world.sync.refresh(manager, world.base.programme));
    }
}

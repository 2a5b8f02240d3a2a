package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.curriculum.CourseTerms;
import org.reversementoring.curriculum.LearningOffer;
import org.reversementoring.curriculum.LearningOfferId;
import org.reversementoring.curriculum.Publication;
import org.reversementoring.curriculum.Topic;
import org.reversementoring.curriculum.TopicCourse;
import org.reversementoring.curriculum.TrainingPlan;
import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.UnitOfWork;

/** What every store of training plans keeps to. */
public interface TrainingPlansContract {
    TrainingPlans plans();

    UnitOfWork work();

    @Test
    default void aKeptPlanComesBackAsItWas() {
        TrainingPlan full = plan(true);
        work().run(() -> plans().add(full));
        assertThat(work().run(() -> plans().find(full.programme()))).contains(full.withVersion(1));
    }

    @Test
    default void aProgrammeHasOnePlan() {
        TrainingPlan plan = plan(false);
        work().run(() -> plans().add(plan));
        refused(Problem.ALREADY_EXISTS, () -> plans().add(plan));
        assertThat(work().run(() -> plans().find(new ProgrammeId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aChangeOfAnOlderVersionIsRefused() {
        TrainingPlan first = work().run(() -> plans().add(plan(false)));
        assertThat(work().run(() -> plans().save(first)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> plans().save(first));
    }

    @Test
    default void onlyPublishedPlansAreListedAsSuch() {
        TrainingPlan published = work().run(() -> plans().add(plan(true)));
        TrainingPlan not = work().run(() -> plans().add(plan(false)));
        assertThat(work().run(() -> plans().published())).contains(published).doesNotContain(not);
    }

    private void refused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    private static TrainingPlan plan(boolean published) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        LearningOffer workshop = new LearningOffer(
                new LearningOfferId(UUID.randomUUID()),
                LearningOffer.Type.WORKSHOP,
                "Biases and trust",
                Set.of(Topic.BIAS_AND_TRUST, Topic.RESPECT),
                Side.MENTEE,
                at,
                90,
                "Zürich, room 5",
                null);
        LearningOffer material = new LearningOffer(
                new LearningOfferId(UUID.randomUUID()),
                LearningOffer.Type.MATERIAL,
                "Reading",
                Set.of(),
                null,
                null,
                null,
                "",
                URI.create("https://learning.example/reading"));
        return new TrainingPlan(
                new ProgrammeId(UUID.randomUUID()),
                0,
                published
                        ? new Publication(
                                at,
                                course("mentor"),
                                course("mentee"),
                                course("programme"),
                                new CourseTerms("Spring", at, at.plusSeconds(60)))
                        : null,
                List.of(workshop, material),
                List.of(new TopicCourse("belonging", "Spring: Belonging", "rm-tpl-topic", course("topic"))),
                published ? at : null);
    }

    private static CourseRef course(String key) {
        return new CourseRef("rm-" + key, URI.create("https://learning.example/course/view.php?id=7"));
    }
}

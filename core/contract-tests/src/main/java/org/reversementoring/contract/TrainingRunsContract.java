package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.curriculum.TrainingProblem;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** What every store of what was found of trainings keeps to. */
public interface TrainingRunsContract {
    Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    UnitOfWork work();

    TrainingRuns runs();

    private static TrainingRun fresh() {
        return TrainingRun.none(new ProgrammeId(UUID.randomUUID()))
                .after(
                        NOW,
                        List.of(
                                new TrainingProblem(
                                        TrainingProblem.Kind.COURSE_GONE, null, null, "training for mentors", NOW),
                                new TrainingProblem(
                                        TrainingProblem.Kind.SUSPENDED,
                                        new PersonId(UUID.randomUUID()),
                                        new EmployeeNumber("E-1"),
                                        "",
                                        NOW)));
    }

    @Test
    default void a_programme_finds_its_own_and_no_other() {
        TrainingRun kept = work().run(() -> runs().add(fresh()));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> runs().find(kept.programme()))).contains(kept);
        assertThat(work().run(() -> runs().find(new ProgrammeId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_second_of_one_programme_and_an_old_version_are_refused() {
        TrainingRun kept = work().run(() -> runs().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> runs().add(kept));
        TrainingRun next = kept.after(NOW.plus(Duration.ofHours(1)), List.of());
        assertThat(work().run(() -> runs().save(next)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> runs().save(kept));
        assertThat(work().run(() -> runs().find(kept.programme())).orElseThrow().problems())
                .isEmpty();
    }

    @Test
    default void what_was_removed_is_gone_and_may_be_removed_again() {
        TrainingRun kept = work().run(() -> runs().add(fresh()));
        work().run(() -> runs().remove(kept.programme()));
        work().run(() -> runs().remove(kept.programme()));
        assertThat(work().run(() -> runs().find(kept.programme()))).isEmpty();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}

package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.Outcomes;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Outcomes} must do. */
public interface OutcomesContract {
    Outcomes outcomes();

    UnitOfWork work();

    @Test
    default void aProgrammesOutcomesComeBackAsTheyWereWritten() {
        ProgrammeId programme = ReportFixtures.programme();
        Outcome first = ReportFixtures.outcome(programme);
        Outcome second = ReportFixtures.outcome(programme);
        work().run(() -> outcomes().add(first));
        work().run(() -> outcomes().add(second));
        work().run(() -> outcomes().add(ReportFixtures.outcome(ReportFixtures.programme())));
        assertThat(work().run(() -> outcomes().of(programme)))
                .containsExactly(first.withVersion(1), second.withVersion(1));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(() -> outcomes().add(first)))
                .extracting(RefusedException::problem)
                .isEqualTo(Problem.ALREADY_EXISTS);
    }
}

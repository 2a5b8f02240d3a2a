package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.GateFinding;
import org.reversementoring.programme.GateFindings;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.UnitOfWork;

/** What every store of what was found of gates keeps to. */
public interface GateFindingsContract {
    UnitOfWork work();

    GateFindings findings();

    private static GateFinding fresh() {
        return new GateFinding(new ProgrammeId(UUID.randomUUID()), 0, List.of("a gap"), Instant.EPOCH);
    }

    @Test
    default void a_programme_finds_its_own_and_no_other() {
        GateFinding kept = work().run(() -> findings().add(fresh()));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> findings().find(kept.programme()))).contains(kept);
        assertThat(work().run(() -> findings().find(new ProgrammeId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_second_of_one_programme_and_an_old_version_are_refused() {
        GateFinding kept = work().run(() -> findings().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> findings().add(kept));
        GateFinding none = new GateFinding(kept.programme(), kept.version(), List.of(), null);
        assertThat(work().run(() -> findings().save(none)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> findings().save(kept));
        assertThat(work().run(() -> findings().find(kept.programme()))
                        .orElseThrow()
                        .gaps())
                .isEmpty();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}

package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;
import org.reversementoring.spi.UnitOfWork;

/** What every store of suspended assignments keeps to. */
public interface SuspensionsContract {
    UnitOfWork work();

    Suspensions suspensions();

    private static Suspension fresh() {
        return new Suspension(new ProgrammeId(UUID.randomUUID()), 0, Set.of(new PersonId(UUID.randomUUID())));
    }

    @Test
    default void a_programme_finds_its_own_and_no_other() {
        Suspension kept = work().run(() -> suspensions().add(fresh()));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> suspensions().find(kept.programme()))).contains(kept);
        assertThat(work().run(() -> suspensions().find(new ProgrammeId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_second_of_one_programme_and_an_old_version_are_refused() {
        Suspension kept = work().run(() -> suspensions().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> suspensions().add(kept));
        Suspension none = new Suspension(kept.programme(), kept.version(), Set.of());
        assertThat(work().run(() -> suspensions().save(none)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> suspensions().save(kept));
        assertThat(work().run(() -> suspensions().find(kept.programme()))
                        .orElseThrow()
                        .contacts())
                .isEmpty();
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}

package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burden;
import org.reversementoring.wellbeing.Burdens;

/** What every store of burdens keeps to. */
public interface BurdensContract {
    UnitOfWork work();

    Burdens burdens();

    private static Burden burden() {
        return new Burden(
                new PairId(UUID.randomUUID()),
                0,
                new PersonId(UUID.randomUUID()),
                Instant.parse("2026-03-02T09:00:00Z"),
                new SealedText("person/x", "AbC+/9=="));
    }

    @Test
    default void a_kept_burden_comes_back_as_it_was() {
        Burden burden = burden();
        Burden kept = work().run(() -> burdens().add(burden));
        assertThat(kept).isEqualTo(burden.withVersion(1));
        assertThat(work().run(() -> burdens().find(burden.pair()))).contains(kept);
        assertThat(work().run(() -> burdens().find(new PairId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_change_counts_the_version_and_an_old_one_is_refused() {
        Burden kept = work().run(() -> burdens().add(burden()));
        assertThat(work().run(() -> burdens().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> burdens().save(kept));
    }

    @Test
    default void a_second_burden_of_a_pair_is_refused() {
        Burden kept = work().run(() -> burdens().add(burden()));
        refused(Problem.ALREADY_EXISTS, () -> burdens().add(kept));
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    default void a_burden_is_walked_by_and_removed() {
        Burden kept = work().run(() -> burdens().add(burden()));
        assertThat(work().run(() -> Page.all(r -> burdens().page(r)))).contains(kept);
        work().run(() -> burdens().remove(kept.pair()));
        work().run(() -> burdens().remove(kept.pair()));
        assertThat(work().run(() -> burdens().find(kept.pair()))).isEmpty();
    }
}

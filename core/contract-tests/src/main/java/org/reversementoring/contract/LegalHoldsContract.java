package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.HoldId;
import org.reversementoring.privacy.LegalHold;
import org.reversementoring.privacy.LegalHolds;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every store of legal holds keeps to. */
public interface LegalHoldsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    LegalHolds legalHolds();

    private static LegalHold fresh() {
        return RegisterFixtures.hold(new PairId(UUID.randomUUID()), RegisterFixtures.people(), NOW, NOW.plusSeconds(5));
    }

    @Test
    default void a_kept_entry_comes_back_as_it_was() {
        LegalHold kept = work().run(() -> legalHolds().add(fresh()));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> legalHolds().find(kept.id()))).contains(kept);
        assertThat(work().run(() -> legalHolds().find(new HoldId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_known_id_and_an_old_version_are_refused() {
        LegalHold kept = work().run(() -> legalHolds().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> legalHolds().add(kept));
        assertThat(work().run(() -> legalHolds().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> legalHolds().save(kept));
    }

    @Test
    default void a_pair_and_each_of_its_members_find_their_own_alone() {
        PairId pair = new PairId(UUID.randomUUID());
        PersonId one = RegisterFixtures.person();
        PersonId other = RegisterFixtures.person();
        LegalHold own = work().run(() -> legalHolds().add(RegisterFixtures.hold(pair, Set.of(one, other), NOW, null)));
        work().run(() -> legalHolds().add(fresh()));
        assertThat(work().run(() -> legalHolds().ofSubject(pair.value()))).containsExactly(own);
        assertThat(work().run(() -> legalHolds().ofPerson(one))).containsExactly(own);
        assertThat(work().run(() -> legalHolds().ofPerson(other))).containsExactly(own);
    }

    @Test
    default void what_came_to_its_end_before_the_limit_is_forgotten() {
        Instant ago = Instant.parse("1999-01-01T00:00:00Z");
        LegalHold old = work().run(() -> legalHolds()
                .add(RegisterFixtures.hold(
                        new PairId(UUID.randomUUID()), Set.of(RegisterFixtures.person()), ago, null)));
        LegalHold later = work().run(() -> legalHolds().add(fresh()));
        work().run(() -> legalHolds().forgetBefore(ago));
        assertThat(work().run(() -> legalHolds().find(old.id()))).isPresent();
        assertThat(work().run(() -> legalHolds().forgetBefore(ago.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(work().run(() -> legalHolds().find(old.id()))).isEmpty();
        assertThat(work().run(() -> legalHolds().find(later.id()))).isPresent();
    }

    @Test
    default void pages_follow_one_another_without_gap_or_repeat() {
        List<LegalHold> added = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            added.add(work().run(() -> legalHolds().add(fresh())));
        }
        List<LegalHold> seen =
                Page.all(request -> work().run(() -> legalHolds().page(new Page.Request(request.after(), 2))));
        assertThat(seen).doesNotHaveDuplicates().containsAll(added);
    }

    @Test
    default void who_is_to_be_told_is_found_from_the_moment_on_and_not_once_told() {
        Instant moment = Instant.parse("2001-01-01T00:00:00Z");
        LegalHold due = work().run(() -> legalHolds()
                .add(RegisterFixtures.hold(
                        new PairId(UUID.randomUUID()), Set.of(RegisterFixtures.person()), NOW, moment)));
        LegalHold told = work().run(() -> legalHolds()
                .add(RegisterFixtures.hold(
                        new PairId(UUID.randomUUID()), Set.of(RegisterFixtures.person()), NOW, null)));
        assertThat(work().run(() -> legalHolds().toTell(moment.minusSeconds(1), 1000)))
                .doesNotContain(due, told);
        assertThat(work().run(() -> legalHolds().toTell(moment, 1000)))
                .contains(due)
                .doesNotContain(told);
        assertThat(work().run(() -> legalHolds().toTell(moment, 1))).hasSize(1);
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}

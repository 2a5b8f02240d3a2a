package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Disclosure;
import org.reversementoring.privacy.DisclosureId;
import org.reversementoring.privacy.Disclosures;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.CaseId;

/** What every store of disclosures keeps to. */
public interface DisclosuresContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    Disclosures disclosures();

    private static Disclosure fresh() {
        return RegisterFixtures.disclosure(
                new CaseId(UUID.randomUUID()), RegisterFixtures.person(), NOW, NOW.plusSeconds(5));
    }

    @Test
    default void a_kept_entry_comes_back_as_it_was() {
        Disclosure kept = work().run(() -> disclosures().add(fresh()));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(work().run(() -> disclosures().find(kept.id()))).contains(kept);
        assertThat(work().run(() -> disclosures().find(new DisclosureId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_known_id_and_an_old_version_are_refused() {
        Disclosure kept = work().run(() -> disclosures().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> disclosures().add(kept));
        assertThat(work().run(() -> disclosures().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> disclosures().save(kept));
    }

    @Test
    default void a_case_and_a_person_find_their_own_alone() {
        CaseId supportCase = new CaseId(UUID.randomUUID());
        PersonId person = RegisterFixtures.person();
        Disclosure own =
                work().run(() -> disclosures().add(RegisterFixtures.disclosure(supportCase, person, NOW, null)));
        work().run(() -> disclosures().add(fresh()));
        assertThat(work().run(() -> disclosures().ofCase(supportCase))).containsExactly(own);
        assertThat(work().run(() -> disclosures().ofPerson(person))).containsExactly(own);
    }

    @Test
    default void what_last_moved_before_the_limit_is_forgotten() {
        Instant ago = Instant.parse("1999-01-01T00:00:00Z");
        Disclosure old = work().run(() -> disclosures()
                .add(RegisterFixtures.disclosure(new CaseId(UUID.randomUUID()), RegisterFixtures.person(), ago, null)));
        Disclosure later = work().run(() -> disclosures().add(fresh()));
        work().run(() -> disclosures().forgetBefore(ago));
        assertThat(work().run(() -> disclosures().find(old.id()))).isPresent();
        assertThat(work().run(() -> disclosures().forgetBefore(ago.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(work().run(() -> disclosures().find(old.id()))).isEmpty();
        assertThat(work().run(() -> disclosures().find(later.id()))).isPresent();
    }

    @Test
    default void pages_follow_one_another_without_gap_or_repeat() {
        List<Disclosure> added = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            added.add(work().run(() -> disclosures().add(fresh())));
        }
        List<Disclosure> seen =
                Page.all(request -> work().run(() -> disclosures().page(new Page.Request(request.after(), 2))));
        assertThat(seen).doesNotHaveDuplicates().containsAll(added);
    }

    @Test
    default void who_is_to_be_told_is_found_from_the_moment_on_and_not_once_told() {
        Instant moment = Instant.parse("2001-01-01T00:00:00Z");
        Disclosure due = work().run(() -> disclosures()
                .add(RegisterFixtures.disclosure(
                        new CaseId(UUID.randomUUID()), RegisterFixtures.person(), NOW, moment)));
        Disclosure told = work().run(() -> disclosures()
                .add(RegisterFixtures.disclosure(new CaseId(UUID.randomUUID()), RegisterFixtures.person(), NOW, null)));
        assertThat(work().run(() -> disclosures().toTell(moment.minusSeconds(1), 1000)))
                .doesNotContain(due, told);
        assertThat(work().run(() -> disclosures().toTell(moment, 1000)))
                .contains(due)
                .doesNotContain(told);
        assertThat(work().run(() -> disclosures().toTell(moment, 1))).hasSize(1);
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}

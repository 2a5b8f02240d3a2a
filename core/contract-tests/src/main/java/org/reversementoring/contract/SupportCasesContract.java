package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Asked;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.CaseNote;
import org.reversementoring.wellbeing.CaseState;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

/** What every store of support cases keeps to. */
public interface SupportCasesContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    UnitOfWork work();

    SupportCases cases();

    static SupportCase of(ProgrammeId programme, PersonId person, @Nullable Instant wakeAt) {
        PersonId contact = new PersonId(UUID.randomUUID());
        SealedText text = new SealedText("case/x", "AbC+/9==");
        Asked asked = new Asked(
                Asked.Kind.DETRIMENT,
                person,
                programme,
                new PairId(UUID.randomUUID()),
                Asked.Urgency.URGENT,
                text,
                true,
                NOW,
                "0f".repeat(32));
        return new SupportCase(
                new CaseId(UUID.randomUUID()),
                0,
                asked,
                CaseState.IN_SUPPORT,
                contact,
                List.of(contact),
                NOW,
                NOW.plusSeconds(60),
                NOW.plusSeconds(90),
                true,
                wakeAt,
                List.of(new CaseNote(NOW, contact, text)),
                true);
    }

    private static SupportCase fresh() {
        return of(new ProgrammeId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), null);
    }

    @Test
    default void a_kept_case_comes_back_as_it_was() {
        SupportCase full = of(new ProgrammeId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), NOW);
        SupportCase kept = work().run(() -> cases().add(full));
        assertThat(kept).isEqualTo(full.withVersion(1));
        assertThat(work().run(() -> cases().find(full.id()))).contains(kept);
        assertThat(work().run(() -> cases().find(new CaseId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void a_known_id_and_an_old_version_are_refused() {
        SupportCase kept = work().run(() -> cases().add(fresh()));
        refused(Problem.ALREADY_EXISTS, () -> cases().add(kept));
        assertThat(work().run(() -> cases().save(kept)).version()).isEqualTo(2);
        refused(Problem.STALE_VERSION, () -> cases().save(kept));
    }

    @Test
    default void cases_with_something_to_come_are_waiting_until_nothing_comes_any_more() {
        SupportCase waiting = work().run(() ->
                cases().add(of(new ProgrammeId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), NOW)));
        SupportCase over = work().run(() -> cases().add(fresh()));
        List<CaseId> ids = work().run(() -> Page.all(cases()::waiting)).stream()
                .map(SupportCase::id)
                .toList();
        assertThat(ids).contains(waiting.id()).doesNotContain(over.id());
    }

    @Test
    default void a_person_finds_their_own_cases_alone() {
        PersonId person = new PersonId(UUID.randomUUID());
        SupportCase own = work().run(() -> cases().add(of(new ProgrammeId(UUID.randomUUID()), person, null)));
        work().run(() -> cases().add(fresh()));
        assertThat(work().run(() -> cases().ofPerson(person))).containsExactly(own);
    }

    @Test
    default void the_list_of_a_programme_is_paged_and_holds_no_other() {
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        List<SupportCase> added = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            added.add(work().run(() -> cases().add(of(programme, new PersonId(UUID.randomUUID()), null))));
        }
        work().run(() -> cases().add(fresh()));
        Page<SupportCase> first = work().run(() -> cases().page(programme, new Page.Request(null, 2)));
        Page<SupportCase> rest = work().run(() -> cases().page(programme, new Page.Request(first.next(), 2)));
        List<SupportCase> seen = new ArrayList<>(first.items());
        seen.addAll(rest.items());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(added);
        assertThat(rest.next()).isNull();
    }

    @Test
    default void a_case_wakes_at_its_moment_and_not_before_and_not_without_one() {
        Instant moment = Instant.parse("2001-01-01T00:00:00Z");
        ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        SupportCase sleeping = work().run(() -> cases().add(of(programme, person, moment)));
        SupportCase never = work().run(() -> cases().add(of(programme, person, null)));
        assertThat(work().run(() -> cases().waking(moment.minusSeconds(1), 1000)))
                .doesNotContain(sleeping, never);
        assertThat(work().run(() -> cases().waking(moment, 1000)))
                .contains(sleeping)
                .doesNotContain(never);
        assertThat(work().run(() -> cases().waking(moment, 1))).hasSize(1);
    }

    private void refused(Problem problem, Runnable step) {
        assertThatThrownBy(() -> work().run(step))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    default void a_case_is_removed() {
        SupportCase kept = work().run(() -> cases().add(fresh()));
        work().run(() -> cases().remove(kept.id()));
        work().run(() -> cases().remove(kept.id()));
        assertThat(work().run(() -> cases().find(kept.id()))).isEmpty();
    }
}

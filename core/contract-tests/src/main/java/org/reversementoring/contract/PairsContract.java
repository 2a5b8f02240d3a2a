package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.Adjustment;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.pairing.Clauses;
import org.reversementoring.pairing.ContactStatus;
import org.reversementoring.pairing.Goals;
import org.reversementoring.pairing.OpenedTopics;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Structure;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** What every {@link Pairs} must do. */
public interface PairsContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    Pairs pairs();

    UnitOfWork work();

    @Test
    default void aKeptPairComesBackAsItWas() {
        Pair full = fullPair();
        Pair kept = work().run(() -> pairs().add(full));
        Pair found = work().run(() -> pairs().find(full.id()).orElseThrow());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(found).isEqualTo(full.withVersion(1));
    }

    @Test
    default void anUnknownPairIsNotFound() {
        assertThat(work().run(() -> pairs().find(new PairId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void aKnownIdIsRefused() {
        Pair pair = work().run(() -> pairs().add(proposal(programme(), person(), person())));
        assertRefused(Problem.ALREADY_EXISTS, () -> pairs().add(pair));
    }

    @Test
    default void aChangeOfTheLatestVersionIsKept() {
        Pair pair = work().run(() -> pairs().add(proposal(programme(), person(), person())));
        Pair ended = work().run(() -> pairs().save(pair.entering(PairState.ENDED, NOW)));
        assertThat(ended.version()).isEqualTo(2);
        assertThat(work().run(() -> pairs().find(pair.id()))).contains(ended);
    }

    @Test
    default void aChangeOfAnOlderVersionIsRefused() {
        Pair pair = work().run(() -> pairs().add(proposal(programme(), person(), person())));
        work().run(() -> pairs().save(pair.withContact(ContactStatus.NO_CONTACT_30D)));
        assertRefused(Problem.STALE_VERSION, () -> pairs().save(pair.entering(PairState.ENDED, NOW)));
    }

    @Test
    default void aPairThatWasNeverKeptCannotBeSaved() {
        assertRefused(Problem.STALE_VERSION, () -> pairs().save(proposal(programme(), person(), person())));
    }

    @Test
    default void aFailedUnitOfWorkKeepsNothing() {
        Pair pair = proposal(programme(), person(), person());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> work().run(() -> {
                    pairs().add(pair);
                    throw new IllegalStateException("fails after the first half");
                }));
        assertThat(work().run(() -> pairs().find(pair.id()))).isEmpty();
    }

    @Test
    default void theListOfAProgrammeIsPagedInOrderAndHoldsNoOther() {
        ProgrammeId programme = programme();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(work().run(() -> pairs().add(proposal(programme, person(), person()))));
        }
        work().run(() -> pairs().add(proposal(programme(), person(), person())));
        List<Pair> seen = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, 2);
            Page<Pair> page = work().run(() -> pairs().page(programme, request));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).extracting(p -> p.id().value().toString()).isSorted();
    }

    @Test
    default void theListOfAStateHoldsThatStateAlone() {
        Pair waiting = work().run(() -> pairs().add(proposal(programme(), person(), person())));
        Pair over = work().run(() ->
                pairs().add(proposal(programme(), person(), person()).entering(PairState.ENDED, NOW)));
        assertThat(allIn(PairState.PROPOSED)).contains(waiting).doesNotContain(over);
        assertThat(allIn(PairState.ENDED)).contains(over).doesNotContain(waiting);
    }

    @Test
    default void aMemberFindsThePairsOfBothSides() {
        PersonId person = person();
        Pair asMentor = work().run(() -> pairs().add(proposal(programme(), person, person())));
        Pair asMentee = work().run(() -> pairs().add(proposal(programme(), person(), person)));
        work().run(() -> pairs().add(proposal(programme(), person(), person())));
        assertThat(work().run(() -> pairs().ofMember(person))).containsExactlyInAnyOrder(asMentor, asMentee);
    }

    @Test
    default void onlyActivePairsOfTheProgrammeAreActive() {
        ProgrammeId programme = programme();
        Pair active = work().run(() ->
                pairs().add(proposal(programme, person(), person()).entering(PairState.ACTIVE, NOW)));
        work().run(() -> pairs().add(proposal(programme, person(), person())));
        work().run(() -> pairs().add(proposal(programme(), person(), person()).entering(PairState.ACTIVE, NOW)));
        assertThat(work().run(() -> pairs().activeOf(programme))).containsExactly(active);
    }

    @Test
    default void membersHaveToBeToldOnceOfEachStateThatBeganBefore() {
        Pair told = work().run(() -> pairs().save(
                        pairs().add(proposal(programme(), person(), person())).withStateTold()));
        Pair untold = work().run(() -> pairs().add(proposal(programme(), person(), person())));
        Pair again = work().run(() -> pairs().save(
                        pairs().add(proposal(programme(), person(), person()).withStateTold())
                                .entering(PairState.ENDED, NOW)));
        assertThat(untoldBefore(NOW.plusSeconds(1))).contains(untold, again).doesNotContain(told);
        assertThat(untoldBefore(NOW)).doesNotContain(untold, again, told);
    }

    private List<Pair> untoldBefore(Instant then) {
        return Page.all(request -> work().run(() -> pairs().untoldBefore(then, request)));
    }

    private List<Pair> allIn(PairState state) {
        List<Pair> all = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, Page.MAX);
            Page<Pair> page = work().run(() -> pairs().page(state, request));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private void assertRefused(Problem problem, Runnable change) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> work().run(change))
                .extracting(RefusedException::problem)
                .isEqualTo(problem);
    }

    private static ProgrammeId programme() {
        return new ProgrammeId(UUID.randomUUID());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static Pair proposal(ProgrammeId programme, PersonId mentor, PersonId mentee) {
        return Pair.proposed(
                new PairId(UUID.randomUUID()),
                programme,
                mentor,
                mentee,
                false,
                Arrangement.of(Structure.DEFAULT),
                List.of("You offer what they want to learn."),
                List.of("They offer what you want to learn."),
                NOW);
    }

    private static Pair fullPair() {
        Pair pair = proposal(programme(), person(), person());
        SealedText text = new SealedText("pair/a/b", "AbC+/9==");
        for (PersonId member : List.of(pair.mentor(), pair.mentee())) {
            pair = pair.withSide(
                    member,
                    m -> m.accepted(NOW)
                            .agreed(1, 1, true, NOW)
                            .withExpectations(text)
                            .withReleases(text)
                            .withEndCause(text)
                            .closingDeclared(NOW));
        }
        Instant confirmed = NOW.plusSeconds(60);
        return pair.withClauses(new Clauses(1, text))
                .activatedIfComplete(NOW)
                .withOpenedTopics(new OpenedTopics(3, text))
                .withGoals(Goals.NONE
                        .replacedBy(List.of(text), NOW)
                        .replacedBy(List.of(text, text), NOW)
                        .confirmed(true, confirmed)
                        .confirmed(false, confirmed))
                .withAdjustment(new Adjustment(1, pair.mentor(), NOW, confirmed, text))
                .withContact(ContactStatus.NO_CONTACT_30D)
                .withStateTold()
                .withHeld(true)
                .restingAsWanted(NOW);
    }
}

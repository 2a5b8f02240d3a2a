package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.TimeOrderedIds;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declaration;
import org.reversementoring.wellbeing.DeclarationId;
import org.reversementoring.wellbeing.Declarations;

/** What every store of declarations keeps to. */
public interface DeclarationsContract {
    TimeOrderedIds IDS = new TimeOrderedIds(Clock.systemUTC());

    UnitOfWork work();

    Declarations declarations();

    private static Declaration by(PairId pair, PersonId person) {
        return new Declaration(
                new DeclarationId(IDS.next()),
                0,
                pair,
                person,
                Instant.parse("2026-03-02T09:00:00Z"),
                new SealedText("person/x", "AbC+/9=="));
    }

    @Test
    default void a_person_finds_their_own_in_a_pair_oldest_first_and_nobody_elses() {
        PairId pair = new PairId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        Declaration first = work().run(() -> declarations().add(by(pair, person)));
        Declaration second = work().run(() -> declarations().add(by(pair, person)));
        work().run(() -> declarations().add(by(pair, new PersonId(UUID.randomUUID()))));
        work().run(() -> declarations().add(by(new PairId(UUID.randomUUID()), person)));
        assertThat(first.version()).isEqualTo(1);
        assertThat(work().run(() -> declarations().of(pair, person))).containsExactly(first, second);
    }

    @Test
    default void a_known_id_is_refused() {
        Declaration kept = work().run(
                        () -> declarations().add(by(new PairId(UUID.randomUUID()), new PersonId(UUID.randomUUID()))));
        assertThatThrownBy(() -> work().run(() -> declarations().add(kept)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ALREADY_EXISTS));
    }

    @Test
    default void everybodys_are_walked_through_a_persons_found_and_each_removed() {
        PersonId person = new PersonId(UUID.randomUUID());
        Declaration first = work().run(() -> declarations().add(by(new PairId(UUID.randomUUID()), person)));
        Declaration second = work().run(() -> declarations().add(by(new PairId(UUID.randomUUID()), person)));
        assertThat(work().run(() -> Page.all(r -> declarations().page(r)))).contains(first, second);
        assertThat(work().run(() -> declarations().ofPerson(person))).containsExactly(first, second);
        work().run(() -> declarations().remove(first.id()));
        work().run(() -> declarations().remove(first.id()));
        assertThat(work().run(() -> declarations().ofPerson(person))).containsExactly(second);
    }
}

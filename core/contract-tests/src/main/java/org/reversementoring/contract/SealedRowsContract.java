package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.SealedRows;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.session.ByAuthor;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burden;
import org.reversementoring.wellbeing.Burdens;

/** What every {@link SealedRows} must do, over two kinds of rows: of a pair, and of something else. */
public interface SealedRowsContract {
    UnitOfWork work();

    SealedRows rows();

    Commitments commitments();

    Burdens burdens();

    @Test
    default void every_text_of_the_owner_is_emptied_and_no_other() {
        PairId pair = new PairId(UUID.randomUUID());
        PersonId erased = new PersonId(UUID.randomUUID());
        PersonId partner = new PersonId(UUID.randomUUID());
        KeyOwner words = new KeyOwner.PairAuthor(pair, erased);
        KeyOwner person = new KeyOwner.Person(erased);
        Commitment mixed = kept(pair, erased, words, partner, new KeyOwner.PairAuthor(pair, partner));
        Commitment foreign = kept(
                new PairId(UUID.randomUUID()),
                partner,
                new KeyOwner.Person(partner),
                partner,
                new KeyOwner.Person(partner));
        Burden burden = work().run(() ->
                burdens().add(new Burden(pair, 0, erased, SessionFixtures.NOW, new SealedText(person.name(), "B=="))));

        assertThat(work().run(() -> rows().scrub(Set.of(words, person)))).isEqualTo(2);

        Commitment after = work().run(() -> commitments().find(mixed.id())).orElseThrow();
        assertThat(after.content()).isEqualTo(new SealedText(words.name(), ""));
        assertThat(after.completion()).isEqualTo(mixed.completion());
        assertThat(after.author()).isEqualTo(erased);
        assertThat(work().run(() -> commitments().find(foreign.id()))).contains(foreign);
        assertThat(work().run(() -> burdens().find(pair)).orElseThrow().state())
                .isEqualTo(new SealedText(person.name(), ""));
        assertThat(burden.mentor()).isEqualTo(erased);
        assertThat(work().run(() -> rows().scrub(Set.of(words, person)))).isZero();
        assertThat(work().run(() -> rows().scrub(Set.of()))).isZero();
        List<Commitment> saved = work().run(() ->
                List.of(commitments().save(commitments().find(mixed.id()).orElseThrow())));
        assertThat(saved).hasSize(1);
    }

    private Commitment kept(PairId pair, PersonId author, KeyOwner words, PersonId other, KeyOwner others) {
        return work().run(() -> commitments()
                .add(new Commitment(
                        new CommitmentId(UUID.randomUUID()),
                        0,
                        pair,
                        SessionFixtures.programme(),
                        author,
                        new SealedText(words.name(), "A1b+/=="),
                        new ByAuthor(other, new SealedText(others.name(), "C==")))));
    }
}

package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Destructions;
import org.reversementoring.privacy.Tombstone;
import org.reversementoring.spi.UnitOfWork;

/** What every memory of destructions keeps to. */
public interface DestructionsContract {
    UnitOfWork work();

    Destructions destructions();

    @Test
    default void a_destruction_comes_back_as_it_was_and_is_kept_once() {
        PairId pair = new PairId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        KeyOwner owner = new KeyOwner.PairAuthor(pair, person);
        Tombstone tombstone = new Tombstone(
                UUID.randomUUID(),
                Instant.parse("2026-03-02T09:00:00Z"),
                Tombstone.Kind.MEMBERSHIP,
                person.value(),
                pair.value(),
                List.of(owner.name()));
        assertThat(work().run(() -> destructions().find(tombstone.id()))).isEmpty();
        work().run(() -> destructions().add(tombstone));
        work().run(() -> destructions().add(tombstone));
        assertThat(work().run(() -> destructions().find(tombstone.id()))).contains(tombstone);
        assertThat(work().run(() -> destructions().names(owner))).isTrue();
        assertThat(work().run(() -> destructions().names(new KeyOwner.Person(person))))
                .isFalse();
    }
}

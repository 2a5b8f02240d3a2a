package org.reversementoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.pairing.PairState;
import org.reversementoring.wellbeing.CaseId;

/** A world that was never erased stands for a restored backup; the tombstones are those of a later time. */
class ReplayTest {
    private final PrivacyWorld restored = new PrivacyWorld();

    @Test
    void every_kind_of_destruction_is_done_again() {
        CaseId id = restored.support.own(restored.mentor).get(0).supportCase().id();
        Instant at = restored.clock.instant();
        restored.tombstones.append(
                Tombstone.membership(UUID.randomUUID(), at, restored.pair, PrivacyWorld.id(restored.mentor)));
        restored.tombstones.append(Tombstone.supportCase(UUID.randomUUID(), at, id));
        restored.tombstones.append(Tombstone.person(UUID.randomUUID(), at, PrivacyWorld.id(restored.mentor)));
        Replay.Outcome outcome = restored.replay.run();
        assertThat(outcome.known()).isEqualTo(3);
        assertThat(outcome.destructions()).isEqualTo(3);
        assertThat(outcome.keys()).isEqualTo(3);
        assertThat(outcome.rows()).isPositive();
        assertThat(outcome.sentence()).contains("3 known").contains("3 keys");
        for (KeyOwner owner : List.of(
                restored.words(restored.mentor),
                new KeyOwner.Person(PrivacyWorld.id(restored.mentor)),
                new KeyOwner.Case(id))) {
            assertThat(restored.sealedBy(owner)).isFalse();
        }
        assertThat(restored.sealedBy(restored.words(restored.mentee))).isTrue();
        assertThat(restored.pairing.pair(restored.pair).state()).isEqualTo(PairState.ENDED);
        assertThat(restored.replay.run()).isEqualTo(new Replay.Outcome(3, 0, 0, 0));
    }

    @Test
    void a_pair_whose_time_was_over_goes_again() {
        restored.tombstones.append(Tombstone.pair(
                UUID.randomUUID(),
                restored.clock.instant(),
                restored.pair,
                Shredder.authors(restored.pairing.pair(restored.pair))));
        restored.replay.run();
        assertThat(restored.sealedBy(restored.words(restored.mentor))).isFalse();
        assertThat(restored.sealedBy(restored.words(restored.mentee))).isFalse();
        assertThat(restored.pairing.pair(restored.pair).hasWords()).isFalse();
    }

    @Test
    void what_the_restored_backup_never_knew_does_no_harm() {
        PrivacyWorld other = new PrivacyWorld();
        other.erasure.ask(other.mentor, null);
        other.erasing.run(Actor.SYSTEM);
        other.tombstones.all().forEach(restored.tombstones::append);
        Replay.Outcome outcome = restored.replay.run();
        assertThat(outcome.rows()).isZero();
        assertThat(outcome.keys()).isZero();
        assertThat(restored.sealedBy(restored.words(restored.mentor))).isTrue();
    }

    @Test
    void a_start_without_a_restore_changes_nothing() {
        restored.erasure.ask(restored.mentor, null);
        restored.erasing.run(Actor.SYSTEM);
        assertThat(restored.replay.run())
                .isEqualTo(new Replay.Outcome(restored.tombstones.all().size(), 0, 0, 0));
    }

    @Test
    void a_key_that_only_the_key_store_knows_to_be_gone_takes_its_texts_along() {
        restored.pairing.sealer.destroy(restored.words(restored.mentee));
        assertThat(restored.replay.run().destructions()).isOne();
        assertThat(restored.sealedBy(restored.words(restored.mentee))).isFalse();
        assertThat(restored.replay.run().destructions()).isZero();
    }
}

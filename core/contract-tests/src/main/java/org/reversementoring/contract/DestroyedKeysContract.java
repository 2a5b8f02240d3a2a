package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reversementoring.confidentiality.DestroyedKeys;
import org.reversementoring.confidentiality.DestroyedKeys.Destroyed;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.Sealer;

/** What every {@link DestroyedKeys} promises. */
public interface DestroyedKeysContract {
    Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** A sealer and what it tells of destroyed keys, by the same clock. */
    record Store(Sealer sealer, DestroyedKeys destroyed) {}

    Store fresh(Clock clock);

    @Test
    default void a_destroyed_key_leaves_its_owner_and_the_time_and_a_second_time_leaves_nothing_more() {
        Store store = fresh(Clock.fixed(NOW, ZoneOffset.UTC));
        KeyOwner owner = sealedFor(store);
        store.sealer().destroy(owner);
        store.sealer().destroy(owner);
        assertThat(store.destroyed().since(NOW)).containsOnlyOnce(new Destroyed(owner.name(), NOW));
        assertThat(store.destroyed().since(NOW.plusMillis(1))).doesNotContain(new Destroyed(owner.name(), NOW));
    }

    @Test
    default void a_key_that_never_was_leaves_nothing() {
        Store store = fresh(Clock.fixed(NOW, ZoneOffset.UTC));
        KeyOwner owner = SealerContract.author();
        store.sealer().destroy(owner);
        assertThat(store.destroyed().since(Instant.EPOCH))
                .extracting(Destroyed::owner)
                .doesNotContain(owner.name());
    }

    @Test
    default void an_owner_destroyed_again_after_a_new_key_is_listed_twice_oldest_first() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        InstantSource source = now::get;
        Store store = fresh(source.withZone(ZoneOffset.UTC));
        KeyOwner owner = sealedFor(store);
        store.sealer().destroy(owner);
        now.set(NOW.plus(Duration.ofDays(1)));
        store.sealer().seal(owner, SealerContract.HERE, new PrivateText("again"));
        store.sealer().destroy(owner);
        assertThat(store.destroyed().since(NOW))
                .filteredOn(d -> d.owner().equals(owner.name()))
                .containsExactly(
                        new Destroyed(owner.name(), NOW), new Destroyed(owner.name(), NOW.plus(Duration.ofDays(1))));
    }

    private static KeyOwner sealedFor(Store store) {
        KeyOwner owner = SealerContract.author();
        store.sealer().seal(owner, SealerContract.HERE, new PrivateText("canary"));
        return owner;
    }
}

package org.reversementoring.inmemory;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.privacy.Destructions;
import org.reversementoring.privacy.Tombstone;

/** What was destroyed in memory. */
public final class InMemoryDestructions implements Destructions {
    private record Kept(Tombstone tombstone, long version) {}

    private final InMemoryStore<UUID, Kept> store;

    public InMemoryDestructions(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, id -> id, k -> k.tombstone().id(), Kept::version, (k, v) -> new Kept(k.tombstone(), v));
    }

    @Override
    public void add(Tombstone tombstone) {
        if (find(tombstone.id()).isEmpty()) {
            store.add(new Kept(tombstone, 0));
        }
    }

    @Override
    public Optional<Tombstone> find(UUID tombstone) {
        return store.find(tombstone).map(Kept::tombstone);
    }

    @Override
    public boolean names(KeyOwner owner) {
        return store.all().anyMatch(k -> k.tombstone().owners().contains(owner.name()));
    }
}

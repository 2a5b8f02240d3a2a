package org.reversementoring.inmemory;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PeopleSync;
import org.reversementoring.people.PeopleSyncs;
import org.reversementoring.people.SyncResult.Outcome;

/** Syncs in memory. */
public final class InMemoryPeopleSyncs implements PeopleSyncs {
    private final InMemoryStore<UUID, PeopleSync> store;

    public InMemoryPeopleSyncs(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, id -> id, PeopleSync::id, sync -> 0, (sync, version) -> sync);
    }

    @Override
    public PeopleSync add(PeopleSync sync) {
        return store.add(sync);
    }

    @Override
    public Optional<PeopleSync> latest() {
        return store.all().reduce((earlier, later) -> later);
    }

    @Override
    public Optional<PeopleSync> latestAccepted() {
        return store.all()
                .filter(sync -> sync.result().outcome() == Outcome.ACCEPTED)
                .reduce((earlier, later) -> later);
    }
}

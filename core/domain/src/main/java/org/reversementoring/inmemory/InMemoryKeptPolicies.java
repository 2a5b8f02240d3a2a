package org.reversementoring.inmemory;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.wellbeing.KeptPolicies;
import org.reversementoring.wellbeing.KeptPolicy;

/** Policy documents in memory. */
public final class InMemoryKeptPolicies implements KeptPolicies {
    private final InMemoryStore<UUID, KeptPolicy> store;

    public InMemoryKeptPolicies(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, id -> id, KeptPolicy::id, kept -> 0, (kept, version) -> kept);
    }

    @Override
    public Optional<KeptPolicy> find(String name) {
        return store.find(KeptPolicy.id(name));
    }

    @Override
    public KeptPolicy add(KeptPolicy policy) {
        return store.add(policy);
    }
}

package org.reversementoring.inmemory;

import java.util.Optional;
import java.util.UUID;
import org.reversementoring.confidentiality.KeptSecret;
import org.reversementoring.confidentiality.KeptSecrets;

/** Sealed secrets in memory. */
public final class InMemoryKeptSecrets implements KeptSecrets {
    private final InMemoryStore<UUID, KeptSecret> store;

    public InMemoryKeptSecrets(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, id -> id, KeptSecret::id, KeptSecret::version, KeptSecret::withVersion);
    }

    @Override
    public Optional<KeptSecret> find(String connection) {
        return store.find(KeptSecret.id(connection));
    }

    @Override
    public KeptSecret add(KeptSecret secret) {
        return store.add(secret);
    }

    @Override
    public KeptSecret save(KeptSecret secret) {
        return store.save(secret);
    }
}

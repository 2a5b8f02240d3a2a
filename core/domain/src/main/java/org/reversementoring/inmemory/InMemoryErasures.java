package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Erasure;
import org.reversementoring.privacy.ErasureId;
import org.reversementoring.privacy.Erasures;
import org.reversementoring.spi.Page;

/** Erasure requests in memory. */
public final class InMemoryErasures implements Erasures {
    private final InMemoryStore<ErasureId, Erasure> store;

    public InMemoryErasures(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, ErasureId::value, Erasure::id, Erasure::version, Erasure::withVersion);
    }

    @Override
    public Optional<Erasure> find(ErasureId id) {
        return store.find(id);
    }

    @Override
    public Erasure add(Erasure erasure) {
        return store.add(erasure);
    }

    @Override
    public Erasure save(Erasure erasure) {
        return store.save(erasure);
    }

    @Override
    public List<Erasure> ofPerson(PersonId person) {
        return store.all(e -> e.person().equals(person));
    }

    @Override
    public List<Erasure> open() {
        return store.all(Erasure::isOpen);
    }

    @Override
    public Page<Erasure> page(Page.Request request) {
        return store.page(e -> true, request);
    }

    @Override
    public void remove(ErasureId id) {
        store.remove(id);
    }
}

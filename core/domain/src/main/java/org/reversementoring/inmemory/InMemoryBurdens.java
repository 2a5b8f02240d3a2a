package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.Burden;
import org.reversementoring.wellbeing.Burdens;

/** Burdens in memory. */
public final class InMemoryBurdens implements Burdens {
    private final InMemoryStore<PairId, Burden> store;

    public InMemoryBurdens(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, PairId::value, Burden::pair, Burden::version, Burden::withVersion);
    }

    @Override
    public Optional<Burden> find(PairId pair) {
        return store.find(pair);
    }

    @Override
    public Burden add(Burden burden) {
        return store.add(burden);
    }

    @Override
    public Burden save(Burden burden) {
        return store.save(burden);
    }

    @Override
    public Page<Burden> page(Page.Request request) {
        return store.page(b -> true, request);
    }

    @Override
    public void remove(PairId pair) {
        store.remove(pair);
    }
}

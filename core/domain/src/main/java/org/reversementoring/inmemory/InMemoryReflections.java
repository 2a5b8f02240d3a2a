package org.reversementoring.inmemory;

import java.util.List;
import org.reversementoring.pairing.PairId;
import org.reversementoring.session.Reflection;
import org.reversementoring.session.ReflectionId;
import org.reversementoring.session.Reflections;

/** Reflections in memory. */
public final class InMemoryReflections implements Reflections {
    private final InMemoryStore<ReflectionId, Reflection> store;

    public InMemoryReflections(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ReflectionId::value, Reflection::id, Reflection::version, Reflection::withVersion);
    }

    @Override
    public Reflection add(Reflection reflection) {
        return store.add(reflection);
    }

    @Override
    public List<Reflection> ofPair(PairId pair) {
        return store.all(r -> r.pair().equals(pair));
    }

    @Override
    public void removeOfPair(PairId pair) {
        ofPair(pair).forEach(r -> store.remove(r.id()));
    }

    @Override
    public void remove(ReflectionId id) {
        store.remove(id);
    }
}

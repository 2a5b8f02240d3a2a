package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairState;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Pairs in memory. */
public final class InMemoryPairs implements Pairs {
    private final InMemoryStore<PairId, Pair> store;

    public InMemoryPairs(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, PairId::value, Pair::id, Pair::version, Pair::withVersion);
    }

    @Override
    public Optional<Pair> find(PairId id) {
        return store.find(id);
    }

    @Override
    public Pair add(Pair pair) {
        return store.add(pair);
    }

    @Override
    public Pair save(Pair pair) {
        return store.save(pair);
    }

    @Override
    public Page<Pair> page(ProgrammeId programme, Page.Request request) {
        return store.page(p -> p.programme().equals(programme), request);
    }

    @Override
    public Page<Pair> page(PairState state, Page.Request request) {
        return store.page(p -> p.state() == state, request);
    }

    @Override
    public Page<Pair> untoldBefore(Instant then, Page.Request request) {
        return store.page(p -> p.isUntoldBefore(then), request);
    }

    @Override
    public List<Pair> ofMember(PersonId person) {
        return store.all(p -> p.hasMember(person));
    }

    @Override
    public List<Pair> activeOf(ProgrammeId programme) {
        return store.all(p -> p.isActive() && p.programme().equals(programme));
    }

    @Override
    public void remove(PairId id) {
        store.remove(id);
    }
}

package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.pairing.PairId;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.Commitments;

/** Commitments in memory. */
public final class InMemoryCommitments implements Commitments {
    private final InMemoryStore<CommitmentId, Commitment> store;

    public InMemoryCommitments(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, CommitmentId::value, Commitment::id, Commitment::version, Commitment::withVersion);
    }

    @Override
    public Optional<Commitment> find(CommitmentId id) {
        return store.find(id);
    }

    @Override
    public Commitment add(Commitment commitment) {
        return store.add(commitment);
    }

    @Override
    public Commitment save(Commitment commitment) {
        return store.save(commitment);
    }

    @Override
    public List<Commitment> ofPair(PairId pair) {
        return store.all(c -> c.pair().equals(pair));
    }

    @Override
    public void removeOfPair(PairId pair) {
        ofPair(pair).forEach(c -> store.remove(c.id()));
    }

    @Override
    public void remove(CommitmentId id) {
        store.remove(id);
    }
}

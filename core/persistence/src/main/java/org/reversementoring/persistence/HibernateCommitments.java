package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.Commitments;

/** Commitments in the database. */
public final class HibernateCommitments extends OfPairStore<Commitment, CommitmentRow> implements Commitments {
    public HibernateCommitments(HibernateUnitOfWork work) {
        super(
                work,
                Commitment.class,
                CommitmentRow.class,
                CommitmentRow::new,
                c -> c.id().value(),
                Commitment::version,
                Commitment::withVersion,
                Commitment::pair);
    }

    @Override
    public Optional<Commitment> find(CommitmentId id) {
        return findById(id.value());
    }

    @Override
    public void remove(CommitmentId id) {
        removeById(id.value());
    }
}

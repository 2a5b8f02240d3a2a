package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryCommitments;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;

class InMemoryCommitmentsTest implements CommitmentsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Commitments commitments = new InMemoryCommitments(work);

    @Override
    public Commitments commitments() {
        return commitments;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

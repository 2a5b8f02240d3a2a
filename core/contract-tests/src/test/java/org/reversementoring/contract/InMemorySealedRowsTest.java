package org.reversementoring.contract;

import org.reversementoring.confidentiality.SealedRows;
import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryCommitments;
import org.reversementoring.inmemory.InMemorySealedRows;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burdens;

class InMemorySealedRowsTest implements SealedRowsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final SealedRows rows = new InMemorySealedRows(work);
    private final Commitments commitments = new InMemoryCommitments(work);
    private final Burdens burdens = new InMemoryBurdens(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public SealedRows rows() {
        return rows;
    }

    @Override
    public Commitments commitments() {
        return commitments;
    }

    @Override
    public Burdens burdens() {
        return burdens;
    }
}

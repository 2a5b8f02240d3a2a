package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryLegalHolds;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.privacy.LegalHolds;
import org.reversementoring.spi.UnitOfWork;

class InMemoryLegalHoldsTest implements LegalHoldsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final LegalHolds legalHolds = new InMemoryLegalHolds(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public LegalHolds legalHolds() {
        return legalHolds;
    }
}

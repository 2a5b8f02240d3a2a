package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryErasures;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.privacy.Erasures;
import org.reversementoring.spi.UnitOfWork;

class InMemoryErasuresTest implements ErasuresContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Erasures erasures = new InMemoryErasures(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Erasures erasures() {
        return erasures;
    }
}

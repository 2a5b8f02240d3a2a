package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryDestructions;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.privacy.Destructions;
import org.reversementoring.spi.UnitOfWork;

class InMemoryDestructionsTest implements DestructionsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Destructions destructions = new InMemoryDestructions(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Destructions destructions() {
        return destructions;
    }
}

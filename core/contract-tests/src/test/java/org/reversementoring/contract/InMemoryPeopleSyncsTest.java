package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryPeopleSyncs;
import org.reversementoring.inmemory.InMemoryUnitOfWork;

class InMemoryPeopleSyncsTest implements PeopleSyncsContract {
    @Override
    public Fixture fresh() {
        InMemoryUnitOfWork work = new InMemoryUnitOfWork();
        return new Fixture(work, new InMemoryPeopleSyncs(work));
    }
}

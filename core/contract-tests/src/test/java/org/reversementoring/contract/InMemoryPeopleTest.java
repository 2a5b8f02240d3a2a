package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryUnitOfWork;

class InMemoryPeopleTest implements PeopleContract {
    @Override
    public Fixture fresh() {
        InMemoryUnitOfWork work = new InMemoryUnitOfWork();
        return new Fixture(work, new InMemoryPeople(work));
    }
}

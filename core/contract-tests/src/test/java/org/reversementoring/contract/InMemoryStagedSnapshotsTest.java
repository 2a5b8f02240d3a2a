package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryPeople;
import org.reversementoring.inmemory.InMemoryStagedSnapshots;
import org.reversementoring.inmemory.InMemoryUnitOfWork;

class InMemoryStagedSnapshotsTest implements StagedSnapshotsContract {
    @Override
    public Fixture fresh() {
        InMemoryUnitOfWork work = new InMemoryUnitOfWork();
        InMemoryPeople people = new InMemoryPeople(work);
        return new Fixture(work, people, new InMemoryStagedSnapshots(people));
    }
}

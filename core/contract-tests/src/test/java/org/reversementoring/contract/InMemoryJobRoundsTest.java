package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryJobRounds;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.JobRounds;
import org.reversementoring.spi.UnitOfWork;

class InMemoryJobRoundsTest implements JobRoundsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final JobRounds rounds = new InMemoryJobRounds();

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public JobRounds rounds() {
        return rounds;
    }
}

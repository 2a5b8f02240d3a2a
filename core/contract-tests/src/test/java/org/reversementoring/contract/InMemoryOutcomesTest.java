package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryOutcomes;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.reporting.Outcomes;
import org.reversementoring.spi.UnitOfWork;

class InMemoryOutcomesTest implements OutcomesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Outcomes outcomes = new InMemoryOutcomes(work);

    @Override
    public Outcomes outcomes() {
        return outcomes;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

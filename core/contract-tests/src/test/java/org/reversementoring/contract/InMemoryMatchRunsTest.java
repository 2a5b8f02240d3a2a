package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryMatchRuns;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.spi.UnitOfWork;

class InMemoryMatchRunsTest implements MatchRunsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final MatchRuns runs = new InMemoryMatchRuns(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public MatchRuns runs() {
        return runs;
    }
}

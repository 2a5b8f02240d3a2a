package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryPairs;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.spi.UnitOfWork;

class InMemoryPairsTest implements PairsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Pairs pairs = new InMemoryPairs(work);

    @Override
    public Pairs pairs() {
        return pairs;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

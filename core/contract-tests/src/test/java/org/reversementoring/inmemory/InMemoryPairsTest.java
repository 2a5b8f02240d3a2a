package org.reversementoring.inmemory;

import org.reversementoring.pairing.Pairs;
import org.reversementoring.pairing.PairsContract;
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

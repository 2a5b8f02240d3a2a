package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryBurdens;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burdens;

class InMemoryBurdensTest implements BurdensContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Burdens burdens = new InMemoryBurdens(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Burdens burdens() {
        return burdens;
    }
}

package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryCredits;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Credits;
import org.reversementoring.spi.UnitOfWork;

class InMemoryCreditsTest implements CreditsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Credits credits = new InMemoryCredits(work);

    @Override
    public Credits credits() {
        return credits;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

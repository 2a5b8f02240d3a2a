package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryDisclosures;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.privacy.Disclosures;
import org.reversementoring.spi.UnitOfWork;

class InMemoryDisclosuresTest implements DisclosuresContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Disclosures disclosures = new InMemoryDisclosures(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Disclosures disclosures() {
        return disclosures;
    }
}

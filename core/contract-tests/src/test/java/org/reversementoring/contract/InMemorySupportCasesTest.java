package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemorySupportCases;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.SupportCases;

class InMemorySupportCasesTest implements SupportCasesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final SupportCases cases = new InMemorySupportCases(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public SupportCases cases() {
        return cases;
    }
}

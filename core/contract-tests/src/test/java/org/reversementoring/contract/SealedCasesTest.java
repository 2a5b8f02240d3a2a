package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryFingerprints;
import org.reversementoring.inmemory.InMemoryKeptCases;
import org.reversementoring.inmemory.InMemorySealer;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.SealedCases;
import org.reversementoring.wellbeing.SupportCases;

class SealedCasesTest implements SupportCasesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final SupportCases cases =
            new SealedCases(new InMemoryKeptCases(work), new InMemorySealer(), new InMemoryFingerprints());

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public SupportCases cases() {
        return cases;
    }
}

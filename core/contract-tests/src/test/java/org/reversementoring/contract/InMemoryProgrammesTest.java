package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryProgrammes;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

class InMemoryProgrammesTest implements ProgrammesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Programmes programmes = new InMemoryProgrammes(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Programmes programmes() {
        return programmes;
    }
}

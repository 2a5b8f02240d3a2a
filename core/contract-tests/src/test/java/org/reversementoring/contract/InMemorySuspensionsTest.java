package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemorySuspensions;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.programme.Suspensions;
import org.reversementoring.spi.UnitOfWork;

class InMemorySuspensionsTest implements SuspensionsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Suspensions suspensions = new InMemorySuspensions(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Suspensions suspensions() {
        return suspensions;
    }
}

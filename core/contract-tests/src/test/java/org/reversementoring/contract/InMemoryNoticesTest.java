package org.reversementoring.contract;

import org.reversementoring.event.Notices;
import org.reversementoring.inmemory.InMemoryNotices;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryNoticesTest implements NoticesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Notices notices = new InMemoryNotices(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Notices notices() {
        return notices;
    }
}

package org.reversementoring.contract;

import org.reversementoring.event.Outbox;
import org.reversementoring.inmemory.InMemoryOutbox;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryOutboxTest implements OutboxContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Outbox outbox = new InMemoryOutbox(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}

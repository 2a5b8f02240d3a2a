package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemorySessions;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.UnitOfWork;

class InMemorySessionsTest implements SessionsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Sessions sessions = new InMemorySessions(work);

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

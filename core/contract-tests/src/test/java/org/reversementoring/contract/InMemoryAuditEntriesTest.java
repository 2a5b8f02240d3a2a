package org.reversementoring.contract;

import org.reversementoring.audit.AuditEntries;
import org.reversementoring.inmemory.InMemoryAuditEntries;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryAuditEntriesTest implements AuditEntriesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final AuditEntries entries = new InMemoryAuditEntries(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public AuditEntries entries() {
        return entries;
    }
}

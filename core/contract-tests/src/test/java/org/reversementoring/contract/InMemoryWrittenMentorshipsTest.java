package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.inmemory.InMemoryWrittenMentorships;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.WrittenMentorships;

class InMemoryWrittenMentorshipsTest implements WrittenMentorshipsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final WrittenMentorships written = new InMemoryWrittenMentorships(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public WrittenMentorships written() {
        return written;
    }
}

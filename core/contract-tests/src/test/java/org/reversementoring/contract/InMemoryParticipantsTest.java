package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryParticipants;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.participation.Participants;
import org.reversementoring.spi.UnitOfWork;

class InMemoryParticipantsTest implements ParticipantsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Participants participants = new InMemoryParticipants(work);

    @Override
    public Participants participants() {
        return participants;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

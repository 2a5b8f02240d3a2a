package org.reversementoring.contract;

import org.reversementoring.event.ChannelChoices;
import org.reversementoring.inmemory.InMemoryChannelChoices;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryChannelChoicesTest implements ChannelChoicesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final ChannelChoices choices = new InMemoryChannelChoices(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public ChannelChoices choices() {
        return choices;
    }
}

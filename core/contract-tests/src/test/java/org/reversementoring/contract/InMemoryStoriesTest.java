package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryStories;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Stories;
import org.reversementoring.spi.UnitOfWork;

class InMemoryStoriesTest implements StoriesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Stories stories = new InMemoryStories(work);

    @Override
    public Stories stories() {
        return stories;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

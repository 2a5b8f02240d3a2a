package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryFeedbacks;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.spi.UnitOfWork;

class InMemoryFeedbacksTest implements FeedbacksContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Feedbacks feedbacks = new InMemoryFeedbacks(work);

    @Override
    public Feedbacks feedbacks() {
        return feedbacks;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

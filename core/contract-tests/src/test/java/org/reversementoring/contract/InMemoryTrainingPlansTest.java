package org.reversementoring.contract;

import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.inmemory.InMemoryTrainingPlans;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryTrainingPlansTest implements TrainingPlansContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final TrainingPlans plans = new InMemoryTrainingPlans(work);

    @Override
    public TrainingPlans plans() {
        return plans;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

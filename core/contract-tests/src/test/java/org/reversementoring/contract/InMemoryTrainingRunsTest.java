package org.reversementoring.contract;

import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.inmemory.InMemoryTrainingRuns;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryTrainingRunsTest implements TrainingRunsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final TrainingRuns runs = new InMemoryTrainingRuns(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public TrainingRuns runs() {
        return runs;
    }
}

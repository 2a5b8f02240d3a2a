package org.reversementoring.contract;

import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.inmemory.InMemoryTrainingRecords;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryTrainingRecordsTest implements TrainingRecordsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final TrainingRecords records = new InMemoryTrainingRecords(work);

    @Override
    public TrainingRecords records() {
        return records;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

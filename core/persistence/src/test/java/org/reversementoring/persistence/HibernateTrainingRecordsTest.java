package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.TrainingRecordsContract;
import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.spi.UnitOfWork;

class HibernateTrainingRecordsTest {
    @Nested
    class OnH2 extends On {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends On {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class On implements TrainingRecordsContract {
        private final HibernateUnitOfWork work;
        private final TrainingRecords records;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            records = new HibernateTrainingRecords(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public TrainingRecords records() {
            return records;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.TrainingRunsContract;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.spi.UnitOfWork;

class HibernateTrainingRunsTest {
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

    abstract static class On implements TrainingRunsContract {
        private final HibernateUnitOfWork work;
        private final TrainingRuns runs;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            runs = new HibernateTrainingRuns(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public TrainingRuns runs() {
            return runs;
        }
    }
}

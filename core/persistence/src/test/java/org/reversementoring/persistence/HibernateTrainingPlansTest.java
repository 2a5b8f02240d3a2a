package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.TrainingPlansContract;
import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.spi.UnitOfWork;

class HibernateTrainingPlansTest {
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

    abstract static class On implements TrainingPlansContract {
        private final HibernateUnitOfWork work;
        private final TrainingPlans plans;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            plans = new HibernateTrainingPlans(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public TrainingPlans plans() {
            return plans;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.OutcomesContract;
import org.reversementoring.reporting.Outcomes;
import org.reversementoring.spi.UnitOfWork;

class HibernateOutcomesTest {
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

    abstract static class On implements OutcomesContract {
        private final HibernateUnitOfWork work;
        private final Outcomes outcomes;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            outcomes = new HibernateOutcomes(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Outcomes outcomes() {
            return outcomes;
        }
    }
}

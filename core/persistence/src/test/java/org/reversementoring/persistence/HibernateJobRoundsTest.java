package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.JobRoundsContract;
import org.reversementoring.spi.JobRounds;
import org.reversementoring.spi.UnitOfWork;

class HibernateJobRoundsTest {
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

    abstract static class On implements JobRoundsContract {
        private final HibernateUnitOfWork work;
        private final JobRounds rounds;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            rounds = new HibernateJobRounds(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public JobRounds rounds() {
            return rounds;
        }
    }
}

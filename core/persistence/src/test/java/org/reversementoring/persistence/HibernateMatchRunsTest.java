package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.MatchRunsContract;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.spi.UnitOfWork;

class HibernateMatchRunsTest {
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

    abstract static class On implements MatchRunsContract {
        private final HibernateUnitOfWork work;
        private final MatchRuns runs;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            runs = new HibernateMatchRuns(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public MatchRuns runs() {
            return runs;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.SupportCasesContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.SupportCases;

class HibernateSupportCasesTest {
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

    abstract static class On implements SupportCasesContract {
        private final HibernateUnitOfWork work;
        private final SupportCases cases;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            cases = new HibernateSupportCases(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public SupportCases cases() {
            return cases;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ErasuresContract;
import org.reversementoring.privacy.Erasures;
import org.reversementoring.spi.UnitOfWork;

class HibernateErasuresTest {
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

    abstract static class On implements ErasuresContract {
        private final HibernateUnitOfWork work;
        private final Erasures erasures;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            erasures = new HibernateErasures(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Erasures erasures() {
            return erasures;
        }
    }
}

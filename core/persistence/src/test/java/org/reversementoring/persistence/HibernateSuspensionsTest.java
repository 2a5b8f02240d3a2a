package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.SuspensionsContract;
import org.reversementoring.programme.Suspensions;
import org.reversementoring.spi.UnitOfWork;

class HibernateSuspensionsTest {
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

    abstract static class On implements SuspensionsContract {
        private final HibernateUnitOfWork work;
        private final Suspensions suspensions;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            suspensions = new HibernateSuspensions(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Suspensions suspensions() {
            return suspensions;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.CreditsContract;
import org.reversementoring.session.Credits;
import org.reversementoring.spi.UnitOfWork;

class HibernateCreditsTest {
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

    abstract static class On implements CreditsContract {
        private final HibernateUnitOfWork work;
        private final Credits credits;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            credits = new HibernateCredits(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Credits credits() {
            return credits;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.LegalHoldsContract;
import org.reversementoring.privacy.LegalHolds;
import org.reversementoring.spi.UnitOfWork;

class HibernateLegalHoldsTest {
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

    abstract static class On implements LegalHoldsContract {
        private final HibernateUnitOfWork work;
        private final LegalHolds legalHolds;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            legalHolds = new HibernateLegalHolds(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public LegalHolds legalHolds() {
            return legalHolds;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.PairsContract;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.spi.UnitOfWork;

class HibernatePairsTest {
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

    abstract static class On implements PairsContract {
        private final HibernateUnitOfWork work;
        private final Pairs pairs;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            pairs = new HibernatePairs(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Pairs pairs() {
            return pairs;
        }
    }
}

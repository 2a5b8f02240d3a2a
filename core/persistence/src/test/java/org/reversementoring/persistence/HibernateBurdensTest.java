package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.BurdensContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burdens;

class HibernateBurdensTest {
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

    abstract static class On implements BurdensContract {
        private final HibernateUnitOfWork work;
        private final Burdens burdens;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            burdens = new HibernateBurdens(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Burdens burdens() {
            return burdens;
        }
    }
}

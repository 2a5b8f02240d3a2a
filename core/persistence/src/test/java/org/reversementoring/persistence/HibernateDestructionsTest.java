package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.DestructionsContract;
import org.reversementoring.privacy.Destructions;
import org.reversementoring.spi.UnitOfWork;

class HibernateDestructionsTest {
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

    abstract static class On implements DestructionsContract {
        private final HibernateUnitOfWork work;
        private final Destructions destructions;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            destructions = new HibernateDestructions(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Destructions destructions() {
            return destructions;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.DeclarationsContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declarations;

class HibernateDeclarationsTest {
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

    abstract static class On implements DeclarationsContract {
        private final HibernateUnitOfWork work;
        private final Declarations declarations;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            declarations = new HibernateDeclarations(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Declarations declarations() {
            return declarations;
        }
    }
}

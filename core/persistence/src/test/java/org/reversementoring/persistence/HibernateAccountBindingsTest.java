package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.access.AccountBindings;
import org.reversementoring.contract.AccountBindingsContract;
import org.reversementoring.spi.UnitOfWork;

class HibernateAccountBindingsTest {
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

    abstract static class On implements AccountBindingsContract {
        private final HibernateUnitOfWork work;
        private final AccountBindings bindings;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            bindings = new HibernateAccountBindings(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public AccountBindings bindings() {
            return bindings;
        }
    }
}

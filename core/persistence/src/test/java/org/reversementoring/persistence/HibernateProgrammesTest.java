package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ProgrammesContract;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.UnitOfWork;

class HibernateProgrammesTest {
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

    abstract static class On implements ProgrammesContract {
        private final HibernateUnitOfWork work;
        private final Programmes programmes;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            programmes = new HibernateProgrammes(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Programmes programmes() {
            return programmes;
        }
    }
}

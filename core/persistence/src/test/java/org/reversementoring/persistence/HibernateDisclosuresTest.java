package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.DisclosuresContract;
import org.reversementoring.privacy.Disclosures;
import org.reversementoring.spi.UnitOfWork;

class HibernateDisclosuresTest {
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

    abstract static class On implements DisclosuresContract {
        private final HibernateUnitOfWork work;
        private final Disclosures disclosures;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            disclosures = new HibernateDisclosures(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Disclosures disclosures() {
            return disclosures;
        }
    }
}

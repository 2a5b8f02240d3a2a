package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.GateFindingsContract;
import org.reversementoring.programme.GateFindings;
import org.reversementoring.spi.UnitOfWork;

class HibernateGateFindingsTest {
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

    abstract static class On implements GateFindingsContract {
        private final HibernateUnitOfWork work;
        private final GateFindings findings;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            findings = new HibernateGateFindings(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public GateFindings findings() {
            return findings;
        }
    }
}

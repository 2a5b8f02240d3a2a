package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.KeptPoliciesContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptPolicies;

class HibernateKeptPoliciesTest {
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

    abstract static class On implements KeptPoliciesContract {
        private final HibernateUnitOfWork work;
        private final KeptPolicies policies;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            policies = new HibernateKeptPolicies(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public KeptPolicies policies() {
            return policies;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.confidentiality.KeptSecrets;
import org.reversementoring.contract.KeptSecretsContract;
import org.reversementoring.spi.UnitOfWork;

class HibernateKeptSecretsTest {
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

    abstract static class On implements KeptSecretsContract {
        private final HibernateUnitOfWork work;
        private final KeptSecrets secrets;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            secrets = new HibernateKeptSecrets(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public KeptSecrets secrets() {
            return secrets;
        }
    }
}

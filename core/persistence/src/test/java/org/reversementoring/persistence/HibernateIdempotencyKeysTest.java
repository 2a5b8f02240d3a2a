package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.IdempotencyKeysContract;
import org.reversementoring.spi.IdempotencyKeys;
import org.reversementoring.spi.UnitOfWork;

class HibernateIdempotencyKeysTest {
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

    abstract static class On implements IdempotencyKeysContract {
        private final HibernateUnitOfWork work;
        private final IdempotencyKeys keys;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            keys = new HibernateIdempotencyKeys(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public IdempotencyKeys keys() {
            return keys;
        }
    }
}

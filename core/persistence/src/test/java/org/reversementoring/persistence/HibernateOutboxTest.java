package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.OutboxContract;
import org.reversementoring.event.Outbox;
import org.reversementoring.spi.UnitOfWork;

class HibernateOutboxTest {
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

    abstract static class On implements OutboxContract {
        private final HibernateUnitOfWork work;
        private final Outbox outbox;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            outbox = new HibernateOutbox(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Outbox outbox() {
            return outbox;
        }
    }
}

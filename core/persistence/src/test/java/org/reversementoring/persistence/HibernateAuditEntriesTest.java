package org.reversementoring.persistence;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.reversementoring.audit.AuditEntries;
import org.reversementoring.contract.AuditEntriesContract;
import org.reversementoring.spi.UnitOfWork;

class HibernateAuditEntriesTest {
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

    abstract static class On implements AuditEntriesContract {
        private final HibernateUnitOfWork work;
        private final AuditEntries entries;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            entries = new HibernateAuditEntries(work);
        }

        @BeforeEach
        void empty() {
            AuditTables.empty(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public AuditEntries entries() {
            return entries;
        }
    }
}

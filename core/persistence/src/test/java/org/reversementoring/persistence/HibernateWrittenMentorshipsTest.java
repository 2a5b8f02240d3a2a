package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.WrittenMentorshipsContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.WrittenMentorships;

class HibernateWrittenMentorshipsTest {
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

    abstract static class On implements WrittenMentorshipsContract {
        private final HibernateUnitOfWork work;
        private final WrittenMentorships written;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            written = new HibernateWrittenMentorships(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public WrittenMentorships written() {
            return written;
        }
    }
}

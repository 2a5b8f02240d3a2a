package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.NoticesContract;
import org.reversementoring.event.Notices;
import org.reversementoring.spi.UnitOfWork;

class HibernateNoticesTest {
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

    abstract static class On implements NoticesContract {
        private final HibernateUnitOfWork work;
        private final Notices notices;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            notices = new HibernateNotices(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Notices notices() {
            return notices;
        }
    }
}

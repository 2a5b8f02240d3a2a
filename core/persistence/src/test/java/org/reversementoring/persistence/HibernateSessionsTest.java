package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.SessionsContract;
import org.reversementoring.session.Sessions;
import org.reversementoring.spi.UnitOfWork;

class HibernateSessionsTest {
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

    abstract static class On implements SessionsContract {
        private final HibernateUnitOfWork work;
        private final Sessions sessions;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            sessions = new HibernateSessions(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Sessions sessions() {
            return sessions;
        }
    }
}

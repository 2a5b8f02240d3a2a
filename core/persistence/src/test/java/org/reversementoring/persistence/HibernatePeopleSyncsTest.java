package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.PeopleSyncsContract;

class HibernatePeopleSyncsTest {
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

    abstract static class On implements PeopleSyncsContract {
        private final HibernateUnitOfWork work;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
        }

        @Override
        public Fixture fresh() {
            work.run(() -> {
                work.em().createQuery("delete from PeopleSyncRow").executeUpdate();
            });
            return new Fixture(work, new HibernatePeopleSyncs(work));
        }
    }
}

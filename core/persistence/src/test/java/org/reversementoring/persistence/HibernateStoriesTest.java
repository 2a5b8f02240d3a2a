package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.StoriesContract;
import org.reversementoring.session.Stories;
import org.reversementoring.spi.UnitOfWork;

class HibernateStoriesTest {
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

    abstract static class On implements StoriesContract {
        private final HibernateUnitOfWork work;
        private final Stories stories;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            stories = new HibernateStories(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Stories stories() {
            return stories;
        }
    }
}

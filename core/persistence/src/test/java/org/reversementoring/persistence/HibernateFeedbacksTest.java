package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.FeedbacksContract;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.spi.UnitOfWork;

class HibernateFeedbacksTest {
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

    abstract static class On implements FeedbacksContract {
        private final HibernateUnitOfWork work;
        private final Feedbacks feedbacks;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            feedbacks = new HibernateFeedbacks(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Feedbacks feedbacks() {
            return feedbacks;
        }
    }
}

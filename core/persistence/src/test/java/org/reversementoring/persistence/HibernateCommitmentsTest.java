package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.CommitmentsContract;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;

class HibernateCommitmentsTest {
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

    abstract static class On implements CommitmentsContract {
        private final HibernateUnitOfWork work;
        private final Commitments commitments;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            commitments = new HibernateCommitments(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Commitments commitments() {
            return commitments;
        }
    }
}

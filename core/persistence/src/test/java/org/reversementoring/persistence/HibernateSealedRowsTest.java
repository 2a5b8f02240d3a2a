package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.confidentiality.SealedRows;
import org.reversementoring.contract.SealedRowsContract;
import org.reversementoring.session.Commitments;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Burdens;

class HibernateSealedRowsTest {
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

    abstract static class On implements SealedRowsContract {
        private final HibernateUnitOfWork work;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public SealedRows rows() {
            return new HibernateSealedRows(work);
        }

        @Override
        public Commitments commitments() {
            return new HibernateCommitments(work);
        }

        @Override
        public Burdens burdens() {
            return new HibernateBurdens(work);
        }
    }
}

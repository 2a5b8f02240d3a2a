package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ProtectiveNotesContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptNotes;

class HibernateKeptNotesTest {
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

    abstract static class On implements ProtectiveNotesContract {
        private final HibernateUnitOfWork work;
        private final KeptNotes notes;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            notes = new HibernateKeptNotes(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public KeptNotes notes() {
            return notes;
        }
    }
}

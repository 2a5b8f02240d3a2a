package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ParticipantsContract;
import org.reversementoring.participation.Participants;
import org.reversementoring.spi.UnitOfWork;

class HibernateParticipantsTest {
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

    abstract static class On implements ParticipantsContract {
        private final HibernateUnitOfWork work;
        private final Participants participants;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            participants = new HibernateParticipants(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Participants participants() {
            return participants;
        }
    }
}

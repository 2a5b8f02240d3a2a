package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ChannelChoicesContract;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.spi.UnitOfWork;

class HibernateChannelChoicesTest {
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

    abstract static class On implements ChannelChoicesContract {
        private final HibernateUnitOfWork work;
        private final ChannelChoices choices;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            choices = new HibernateChannelChoices(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public ChannelChoices choices() {
            return choices;
        }
    }
}

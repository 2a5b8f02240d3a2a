package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ResourcesContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Resources;

class HibernateResourcesTest {
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

    abstract static class On implements ResourcesContract {
        private final HibernateUnitOfWork work;
        private final Resources resources;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            resources = new HibernateResources(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Resources resources() {
            return resources;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ReflectionsContract;
import org.reversementoring.session.Reflections;
import org.reversementoring.spi.UnitOfWork;

class HibernateReflectionsTest {
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

    abstract static class On implements ReflectionsContract {
        private final HibernateUnitOfWork work;
        private final Reflections reflections;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            reflections = new HibernateReflections(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Reflections reflections() {
            return reflections;
        }
    }
}

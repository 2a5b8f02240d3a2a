package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.SkillLevelsContract;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.writeback.SkillLevels;

class HibernateSkillLevelsTest {
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

    abstract static class On implements SkillLevelsContract {
        private final HibernateUnitOfWork work;
        private final SkillLevels levels;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            levels = new HibernateSkillLevels(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public SkillLevels levels() {
            return levels;
        }
    }
}

package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.PlatformIdsContract;
import org.reversementoring.spi.PlatformIds;

class HibernatePlatformIdsTest {
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

    abstract static class On implements PlatformIdsContract {
        private final PlatformIds ids;

        On(TestDatabase database) {
            ids = new HibernatePlatformIds(database.open().unitOfWork());
        }

        @Override
        public PlatformIds ids() {
            return ids;
        }
    }
}

package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.LeasesContract;
import org.reversementoring.contract.TurnsContract;
import org.reversementoring.spi.Leases;

class HibernateLeasesTest {
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

    abstract static class On implements LeasesContract, TurnsContract {
        private final HibernateUnitOfWork work;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
        }

        @Override
        public Leases leases() {
            return new HibernateLeases(work);
        }

        @Override
        public List<Leases> nodes() {
            return List.of(leases(), leases());
        }

        @Test
        void nothing_is_kept_open_in_the_database_while_somebody_has_a_turn() {
            assertThatIllegalStateException().isThrownBy(() -> work.run(() -> leases().take("name", ONE, LONG)));
        }
    }
}

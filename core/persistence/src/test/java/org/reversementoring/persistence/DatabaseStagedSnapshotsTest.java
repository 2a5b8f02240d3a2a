package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.StagedSnapshotsContract;

class DatabaseStagedSnapshotsTest {
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

        @Test
        void what_is_staged_is_in_no_log_of_the_database() {
            Object persistence = database.unitOfWork()
                    .run(() -> database.unitOfWork()
                            .em()
                            .createNativeQuery("select cast(relpersistence as varchar) from pg_class"
                                    + " where relname in ('person_staged', 'person_differing') group by relpersistence")
                            .getSingleResult());
            assertThat(persistence).isEqualTo("u");
        }
    }

    abstract static class On implements StagedSnapshotsContract {
        final Database database;

        On(TestDatabase kind) {
            database = kind.open();
        }

        @Override
        public Fixture fresh() {
            HibernateUnitOfWork work = database.unitOfWork();
            work.run(() -> {
                work.em().createQuery("delete from PersonRow").executeUpdate();
                work.em().createQuery("delete from FormerNumberRow").executeUpdate();
            });
            return new Fixture(work, new HibernatePeople(work), database.stagedSnapshots());
        }

        @Test
        void nothing_of_a_snapshot_stays_behind_whether_or_not_it_was_carried_over() {
            a_change_is_told_with_what_was_before_and_written_over_it();
            for (String table : new String[] {"person_staged", "person_differing"}) {
                Object rows = database.unitOfWork()
                        .run(() -> database.unitOfWork()
                                .em()
                                .createNativeQuery("select count(*) from " + table)
                                .getSingleResult());
                assertThat(rows).isEqualTo(0L);
            }
        }
    }
}

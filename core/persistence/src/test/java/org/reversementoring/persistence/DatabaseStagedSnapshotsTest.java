package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reversementoring.contract.StagedSnapshotsContract;
import org.reversementoring.people.StagedSnapshot;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

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

    @Test
    void what_cannot_be_forgotten_at_the_end_fails_nothing() {
        Database database = TestDatabase.H2.start();
        StagedSnapshot snapshot = database.stagedSnapshots().begin(UUID.randomUUID());
        database.close();
        assertThatCode(snapshot::close).doesNotThrowAnyException();
    }

    @Test
    void a_lost_connection_is_an_outage_and_of_any_other_failure_only_its_kind_is_told() {
        HibernateUnitOfWork work = TestDatabase.H2.open().unitOfWork();
        assertThat(StagingFailure.of(work, new SQLException("Ida Sommer", "08006")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE));
        assertThat(StagingFailure.of(work, new SQLException("Ida Sommer", "22021")))
                .hasMessage("a snapshot of the people could not be staged: SQLException 22021");
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

package org.reversementoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.contract.ReportFixtures;
import org.reversementoring.contract.ReportSnapshotsContract;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.ReportSnapshots;
import org.reversementoring.spi.UnitOfWork;

class HibernateReportSnapshotsTest {
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

    /** Not the operator's hand either. */
    @Test
    @Tag("SG31")
    void postgresqlRefusesToChangeAReleasedReport() {
        HibernateUnitOfWork work = TestDatabase.POSTGRESQL.open().unitOfWork();
        ReportSnapshot kept = work.run(() -> new HibernateReportSnapshots(work).add(ReportFixtures.snapshot()));
        assertThatException()
                .isThrownBy(() -> execute(work, "update report_snapshot set document = '{}'"))
                .withMessageContaining("the database refused");
        assertThat(work.run(() -> new HibernateReportSnapshots(work).find(kept.id())))
                .contains(kept);
    }

    /** The store writes a report once; on both databases a later change of the object is not written. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("SG31")
    void theStoreHasNoWayToChangeAReport(TestDatabase database) {
        HibernateUnitOfWork work = database.open().unitOfWork();
        HibernateReportSnapshots snapshots = new HibernateReportSnapshots(work);
        ReportSnapshot kept = work.run(() -> snapshots.add(ReportFixtures.snapshot()));
        work.run(() -> {
            ReportSnapshotRow row =
                    work.em().find(ReportSnapshotRow.class, kept.id().value());
            row.document = "{}";
        });
        assertThat(work.run(() -> snapshots.find(kept.id()))).contains(kept);
        assertThat(execute(work, "delete from report_snapshot"))
                .as("retention may delete it")
                .isOne();
    }

    private static int execute(HibernateUnitOfWork work, String sql) {
        return work.run(() -> work.em().createNativeQuery(sql).executeUpdate());
    }

    abstract static class On implements ReportSnapshotsContract {
        private final HibernateUnitOfWork work;
        private final ReportSnapshots snapshots;

        On(TestDatabase database) {
            work = database.open().unitOfWork();
            snapshots = new HibernateReportSnapshots(work);
        }

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public ReportSnapshots snapshots() {
            return snapshots;
        }
    }
}

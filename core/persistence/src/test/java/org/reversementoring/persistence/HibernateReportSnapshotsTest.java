package org.reversementoring.persistence;

import org.junit.jupiter.api.Nested;
import org.reversementoring.contract.ReportSnapshotsContract;
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

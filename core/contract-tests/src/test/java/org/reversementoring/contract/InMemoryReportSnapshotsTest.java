package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryReportSnapshots;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.reporting.ReportSnapshots;
import org.reversementoring.spi.UnitOfWork;

class InMemoryReportSnapshotsTest implements ReportSnapshotsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final ReportSnapshots snapshots = new InMemoryReportSnapshots(work);

    @Override
    public ReportSnapshots snapshots() {
        return snapshots;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

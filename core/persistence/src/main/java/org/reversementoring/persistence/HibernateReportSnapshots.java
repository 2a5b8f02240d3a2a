package org.reversementoring.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.ReportSnapshots;

/** Report snapshots in the database. */
public final class HibernateReportSnapshots extends DocumentStore<ReportSnapshot, ReportSnapshotRow>
        implements ReportSnapshots {
    public HibernateReportSnapshots(HibernateUnitOfWork work) {
        super(
                work,
                ReportSnapshot.class,
                ReportSnapshotRow.class,
                ReportSnapshotRow::new,
                s -> s.id().value(),
                ReportSnapshot::version,
                ReportSnapshot::withVersion);
    }

    @Override
    void index(ReportSnapshot snapshot, ReportSnapshotRow row) {
        row.programmeId = snapshot.programme().value();
        row.waveNumber = snapshot.wave();
    }

    @Override
    public Optional<ReportSnapshot> find(ReportId id) {
        return findById(id.value());
    }

    @Override
    public List<ReportSnapshot> of(ProgrammeId programme) {
        return all("r.programmeId = :programme", Map.of("programme", programme.value())).stream()
                .sorted(Comparator.comparingInt(ReportSnapshot::wave))
                .toList();
    }
}

package org.reversementoring.inmemory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportSnapshot;
import org.reversementoring.reporting.ReportSnapshots;

/** Report snapshots in memory. */
public final class InMemoryReportSnapshots implements ReportSnapshots {
    private final InMemoryStore<ReportId, ReportSnapshot> store;

    public InMemoryReportSnapshots(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ReportId::value, ReportSnapshot::id, ReportSnapshot::version, ReportSnapshot::withVersion);
    }

    @Override
    public Optional<ReportSnapshot> find(ReportId id) {
        return store.find(id);
    }

    @Override
    public ReportSnapshot add(ReportSnapshot snapshot) {
        if (of(snapshot.programme()).stream().anyMatch(s -> s.wave() == snapshot.wave())) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "This wave was closed already.");
        }
        return store.add(snapshot);
    }

    @Override
    public List<ReportSnapshot> of(ProgrammeId programme) {
        return store.all()
                .filter(s -> s.programme().equals(programme))
                .sorted(Comparator.comparingInt(ReportSnapshot::wave))
                .toList();
    }
}

package org.reversementoring.reporting;

import java.util.List;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;

/** Holds report snapshots, which never change. All methods run inside a unit of work. */
public interface ReportSnapshots {
    Optional<ReportSnapshot> find(ReportId id);

    /**
     * Keeps a new snapshot; answers it with version 1. Refuses a known id, or a second snapshot of the same wave of the
     * same programme, with ALREADY_EXISTS.
     */
    ReportSnapshot add(ReportSnapshot snapshot);

    /** A programme's snapshots in the order of their waves. */
    List<ReportSnapshot> of(ProgrammeId programme);
}

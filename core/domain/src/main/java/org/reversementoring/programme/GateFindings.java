package org.reversementoring.programme;

import java.util.Optional;

/** Holds what was last found of each programme's gate. All methods run inside a unit of work. */
public interface GateFindings {
    Optional<GateFinding> find(ProgrammeId programme);

    /** Keeps a programme's first; answers it with version 1. Refuses a second with ALREADY_EXISTS. */
    GateFinding add(GateFinding finding);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    GateFinding save(GateFinding finding);
}

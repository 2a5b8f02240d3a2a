package org.reversementoring.programme;

import java.util.Optional;

/** Holds suspended assignments, one record a programme. All methods run inside a unit of work. */
public interface Suspensions {
    Optional<Suspension> find(ProgrammeId programme);

    /** Keeps a programme's first; answers it with version 1. Refuses a second with ALREADY_EXISTS. */
    Suspension add(Suspension suspension);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Suspension save(Suspension suspension);
}

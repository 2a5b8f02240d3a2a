package org.reversementoring.programme;

import java.util.Optional;
import org.reversementoring.spi.Page;

/** Holds programmes. All methods run inside a unit of work. */
public interface Programmes {
    Optional<Programme> find(ProgrammeId id);

    /** Keeps a new programme; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Programme add(Programme programme);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    Programme save(Programme programme);

    /** In the order of ids, which is the order of creation. */
    Page<Programme> page(Page.Request request);
}

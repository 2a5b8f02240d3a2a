package org.reversementoring.matching;

import java.util.List;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Holds matchings. All methods run inside a unit of work. */
public interface MatchRuns {
    Optional<MatchRun> find(MatchRunId id);

    /** Keeps a new matching; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    MatchRun add(MatchRun run);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    MatchRun save(MatchRun run);

    /** The programme's matchings that wait for a decision, in the order of ids. */
    List<MatchRun> undecided(ProgrammeId programme);

    /** All matchings of a programme, decided or not. */
    Page<MatchRun> page(ProgrammeId programme, Page.Request request);

    /** Nothing happens where it is gone already. */
    void remove(MatchRunId id);
}

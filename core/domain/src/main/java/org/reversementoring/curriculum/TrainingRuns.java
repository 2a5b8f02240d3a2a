package org.reversementoring.curriculum;

import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;

/** Holds what the last run found of each programme's training. All methods run inside a unit of work. */
public interface TrainingRuns {
    Optional<TrainingRun> find(ProgrammeId programme);

    /** Keeps a programme's first; answers it with version 1. Refuses a second with ALREADY_EXISTS. */
    TrainingRun add(TrainingRun run);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    TrainingRun save(TrainingRun run);

    /** Nothing happens where there is none. */
    void remove(ProgrammeId programme);
}

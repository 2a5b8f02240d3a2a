package org.reversementoring.curriculum;

import java.util.List;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;

/** Holds training plans, one for each programme that has one. All methods run inside a unit of work. */
public interface TrainingPlans {
    Optional<TrainingPlan> find(ProgrammeId programme);

    /** Keeps a first plan; answers it with version 1. Refuses a second one of the programme with ALREADY_EXISTS. */
    TrainingPlan add(TrainingPlan plan);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    TrainingPlan save(TrainingPlan plan);

    /** Those that were published, in the order of programmes. */
    List<TrainingPlan> published();
}

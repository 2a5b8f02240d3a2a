package org.reversementoring.participation;

import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/** Knows who has completed the curriculum of their side. */
@FunctionalInterface
public interface TrainingRecord {
    /** True where nothing is required. Runs inside a unit of work. */
    boolean isComplete(PersonId person, ProgrammeId programme, Side side);
}

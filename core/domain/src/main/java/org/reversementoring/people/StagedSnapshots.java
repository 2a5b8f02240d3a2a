package org.reversementoring.people;

import java.util.UUID;

/** Where a snapshot of the directory waits, beside the people, until it is accepted or not. */
public interface StagedSnapshots {
    /**
     * Begins an empty one. What runs before it have left behind is forgotten. Outside of units of work.
     *
     * @param run tells its rows from those of a run that lost its turn and has not noticed
     */
    StagedSnapshot begin(UUID run);
}

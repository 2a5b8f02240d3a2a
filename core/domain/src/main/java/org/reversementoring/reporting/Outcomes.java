package org.reversementoring.reporting;

import java.util.List;
import org.reversementoring.programme.ProgrammeId;

/** Holds outcomes, a log that is only added to. All methods run inside a unit of work. */
public interface Outcomes {
    /** Keeps a new outcome; answers it with version 1. Refuses a known id with ALREADY_EXISTS. */
    Outcome add(Outcome outcome);

    /** A programme's outcomes in the order of ids, which is that of writing. */
    List<Outcome> of(ProgrammeId programme);
}

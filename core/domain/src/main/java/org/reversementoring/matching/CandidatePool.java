package org.reversementoring.matching;

import java.util.List;
import org.reversementoring.programme.ProgrammeId;

/** Who can be matched in a programme. Participation, training and preferences know; called inside a unit of work. */
@FunctionalInterface
public interface CandidatePool {
    /** Everybody who is opted in now, in any order; nobody who is paused, has withdrawn or has left. */
    List<Candidate> candidates(ProgrammeId programme);
}

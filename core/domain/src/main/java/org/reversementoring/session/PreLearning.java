package org.reversementoring.session;

import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/** Whether a mentee has done their own reading, so that the mentor need not teach what can be read. */
@FunctionalInterface
public interface PreLearning {
    /** True where the programme has no learning resource for that identity topic, or the mentee completed it. */
    boolean isDone(PersonId mentee, ProgrammeId programme, String focusArea);
}

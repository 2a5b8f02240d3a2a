package org.reversementoring.spi;

import java.util.List;
import org.reversementoring.people.EmployeeNumber;

/** People's levels of skill in the company's employee records. What was written can only be taken out over there. */
public interface SkillRecords {
    /** The lowest and the highest level that the records know. */
    int LOWEST = 1;

    int HIGHEST = 5;

    /**
     * Writes one person's own statement; the level that stood there before is replaced. The same twice changes nothing.
     *
     * @param skill our lasting key of the skill, 1 to 100 characters, the same for everybody
     * @param level {@value #LOWEST} to {@value #HIGHEST}, the most able
     * @throws DirectoryUnavailableException a later try may succeed; whether it was written is not known
     * @throws DirectoryRejectedException nothing was written, and somebody has to mend something first; the message
     *     says what, and names no person
     */
    void write(EmployeeNumber person, String skill, int level);

    /** Checks credentials and permissions without changing anything. Never throws for what it finds. */
    List<SelfCheck> selfCheck();
}

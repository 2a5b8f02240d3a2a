package org.reversementoring.writeback;

import java.util.Optional;
import org.reversementoring.people.Level;
import org.reversementoring.people.Person;

/** Which way round a mentorship is: the mentor is the junior, who teaches, and the mentee the senior, who learns. */
final class Direction {
    static final String FAULT =
            "The mentor of a pair stands above the mentee in the management levels: the records would show a"
                    + " mentorship of the usual direction. Nothing is sent until the levels are put right.";

    private Direction() {}

    /**
     * What is wrong, for operators; empty where the levels allow it. Where a level is not known, the pair's word
     * counts.
     */
    static Optional<String> fault(Person mentor, Person mentee) {
        Level junior = mentor.level();
        Level senior = mentee.level();
        return junior != null && senior != null && junior.ranksAbove(senior) > 0
                ? Optional.of(FAULT)
                : Optional.empty();
    }
}

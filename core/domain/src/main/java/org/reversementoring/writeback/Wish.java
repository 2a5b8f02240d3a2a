package org.reversementoring.writeback;

import java.time.Instant;
import java.time.LocalDate;
import org.reversementoring.spi.MentorshipRegister.CloseReason;

/**
 * What a pair wants of the employee records now.
 *
 * @param wanted both members released it, and the pair is active or at rest
 * @param reason what the records would be told if it closed now
 * @param start the day on which the pair became active
 * @param end the last day by the programme's months
 * @param since when the pair began, ended or changed what it releases last
 */
record Wish(boolean wanted, CloseReason reason, LocalDate start, LocalDate end, Instant since) {
    /** The planned last day of a mentorship that begins then. */
    LocalDate endAfter(LocalDate begin) {
        return end.isBefore(begin) ? begin : end;
    }
}

package org.reversementoring.pairing;

import java.util.List;
import org.reversementoring.people.PersonId;

/**
 * Two people whom the matching would pair.
 *
 * @param guarded true where one is above the other in the reporting line
 * @param reasonsForMentor plain sentences that only the mentor reads
 * @param reasonsForMentee plain sentences that only the mentee reads
 */
public record Proposal(
        PersonId mentor,
        PersonId mentee,
        boolean guarded,
        List<String> reasonsForMentor,
        List<String> reasonsForMentee) {
    public Proposal {
        reasonsForMentor = List.copyOf(reasonsForMentor);
        reasonsForMentee = List.copyOf(reasonsForMentee);
    }
}

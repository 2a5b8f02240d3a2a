package org.reversementoring.matching;

import java.util.List;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * Where approved proposals go: each becomes a pair that both people still have to accept. Called inside a unit of work.
 */
@FunctionalInterface
public interface PairProposals {
    void propose(PairProposal proposal);

    /**
     * A pair that the programme manager approved.
     *
     * @param reasonsForMentor plain sentences for the mentor alone
     * @param reasonsForMentee plain sentences for the mentee alone
     * @param guarded true where one stands in the other's reporting line: both must accept a notice that says so
     */
    record PairProposal(
            ProgrammeId programme,
            PersonId mentor,
            PersonId mentee,
            List<String> reasonsForMentor,
            List<String> reasonsForMentee,
            boolean guarded) {
        public PairProposal {
            reasonsForMentor = List.copyOf(reasonsForMentor);
            reasonsForMentee = List.copyOf(reasonsForMentee);
        }
    }
}

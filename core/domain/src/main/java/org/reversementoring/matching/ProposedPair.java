package org.reversementoring.matching;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * A pair that the matching proposes, with its reasons in plain sentences, each set for its reader alone.
 *
 * @param guarded true where one stands in the other's reporting line, in a programme that allows this with notice
 * @param score the sum of the parts, in millionths; null once the run is decided
 * @param parts empty once the run is decided
 */
public record ProposedPair(
        PersonId mentor,
        PersonId mentee,
        boolean guarded,
        @Nullable Integer score,
        SortedMap<ScorePart, Integer> parts,
        List<String> reasonsForMentor,
        List<String> reasonsForMentee,
        List<String> reasonsForManager) {
    public ProposedPair {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        reasonsForMentor = List.copyOf(reasonsForMentor);
        reasonsForMentee = List.copyOf(reasonsForMentee);
        reasonsForManager = List.copyOf(reasonsForManager);
    }

    PairProposals.PairProposal approved(ProgrammeId programme) {
        return new PairProposals.PairProposal(programme, mentor, mentee, reasonsForMentor, reasonsForMentee, guarded);
    }

    boolean names(PersonId person) {
        return mentor.equals(person) || mentee.equals(person);
    }

    ProposedPair withoutScore() {
        return new ProposedPair(
                mentor, mentee, guarded, null, new TreeMap<>(), reasonsForMentor, reasonsForMentee, reasonsForManager);
    }
}

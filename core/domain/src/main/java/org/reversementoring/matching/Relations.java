package org.reversementoring.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairState;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.people.ReportingLines;

/** How people stand to each other outside of their profiles: reporting lines, and the pairs that are or were. */
public final class Relations {
    private record Place(PersonId person, Side side) {}

    private final boolean guarded;
    private final ReportingLines lines;
    private final Map<Place, Set<PersonId>> partners = new HashMap<>();
    private final Map<Place, Integer> running = new HashMap<>();

    /** @param pairs every pair of the programme, whatever its state */
    public Relations(boolean guarded, ReportingLines lines, Collection<Pair> pairs) {
        this.guarded = guarded;
        this.lines = lines;
        for (Pair pair : pairs) {
            add(new Place(pair.mentor(), Side.MENTOR), pair.mentee(), pair.state());
            add(new Place(pair.mentee(), Side.MENTEE), pair.mentor(), pair.state());
        }
    }

    private void add(Place place, PersonId partner, PairState state) {
        partners.computeIfAbsent(place, p -> new HashSet<>()).add(partner);
        if (state != PairState.ENDED) {
            running.merge(place, 1, Integer::sum);
        }
    }

    /** Whether a pair inside a reporting line may exist with a notice. */
    boolean guarded() {
        return guarded;
    }

    /** Everybody above the candidate in the reporting line. */
    Set<EmployeeNumber> above(Candidate candidate) {
        return Set.copyOf(lines.above(candidate.number()));
    }

    /** With whom the candidate is or was paired on this side. */
    Set<PersonId> partners(Candidate candidate) {
        return Set.copyOf(partners.getOrDefault(place(candidate), Set.of()));
    }

    /** Pairs on the candidate's side that have not ended. */
    int running(Candidate candidate) {
        return running.getOrDefault(place(candidate), 0);
    }

    int capacityLeft(Candidate candidate) {
        return Math.max(0, candidate.capacity() - running(candidate));
    }

    private static Place place(Candidate candidate) {
        return new Place(candidate.person().id(), candidate.side());
    }
}

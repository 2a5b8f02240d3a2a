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
    private record Couple(PersonId mentor, PersonId mentee) {}

    private record Place(PersonId person, Side side) {}

    private final boolean guarded;
    private final ReportingLines lines;
    private final Map<EmployeeNumber, Set<EmployeeNumber>> above = new HashMap<>();
    private final Set<Couple> couples = new HashSet<>();
    private final Map<Place, Integer> running = new HashMap<>();

    /** @param pairs every pair of the programme, whatever its state */
    public Relations(boolean guarded, ReportingLines lines, Collection<Pair> pairs) {
        this.guarded = guarded;
        this.lines = lines;
        for (Pair pair : pairs) {
            couples.add(new Couple(pair.mentor(), pair.mentee()));
            if (pair.state() != PairState.ENDED) {
                running.merge(new Place(pair.mentor(), Side.MENTOR), 1, Integer::sum);
                running.merge(new Place(pair.mentee(), Side.MENTEE), 1, Integer::sum);
            }
        }
    }

    /** Whether a pair inside a reporting line may exist with a notice. */
    boolean guarded() {
        return guarded;
    }

    boolean onOneLine(Candidate one, Candidate other) {
        return above(one.number()).contains(other.number())
                || above(other.number()).contains(one.number());
    }

    boolean paired(Candidate mentor, Candidate mentee) {
        return couples.contains(new Couple(mentor.person().id(), mentee.person().id()));
    }

    /** Pairs on the candidate's side that have not ended. */
    int running(Candidate candidate) {
        return running.getOrDefault(new Place(candidate.person().id(), candidate.side()), 0);
    }

    int capacityLeft(Candidate candidate) {
        return Math.max(0, candidate.capacity() - running(candidate));
    }

    private Set<EmployeeNumber> above(EmployeeNumber number) {
        return above.computeIfAbsent(number, n -> Set.copyOf(lines.above(n)));
    }
}

package org.reversementoring.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;

/** Holds proposals, some time after they were made, against who takes part now. */
final class StillPossible {
    private record Place(PersonId person, Side side) {}

    private final Relations relations;
    private final Map<Place, Prospect> people = new HashMap<>();
    private final Map<Place, Integer> left = new HashMap<>();
    private final Set<Place> taken = new HashSet<>();
    private final Set<Place> lost = new LinkedHashSet<>();

    StillPossible(List<Candidate> now, Relations relations, Instant at) {
        this.relations = relations;
        Prospects prospects = new Prospects(relations, at);
        for (Candidate candidate : now) {
            Place place = new Place(candidate.person().id(), candidate.side());
            people.put(place, prospects.of(candidate));
            left.put(place, relations.capacityLeft(candidate));
        }
    }

    /** Takes a place of each of the two, if both still have one and no rule blocks them. */
    boolean take(ProposedPair proposal) {
        Place mentor = new Place(proposal.mentor(), Side.MENTOR);
        Place mentee = new Place(proposal.mentee(), Side.MENTEE);
        boolean possible = left.getOrDefault(mentor, 0) > 0
                && left.getOrDefault(mentee, 0) > 0
                && isPossible(people.get(mentor), people.get(mentee), proposal.guarded());
        if (possible) {
            left.merge(mentor, -1, Integer::sum);
            left.merge(mentee, -1, Integer::sum);
        }
        (possible ? taken : lost).addAll(List.of(mentor, mentee));
        return possible;
    }

    /** Who has lost the only proposal; of those alone who still take part, since the others are not to be seen. */
    List<Unmatched> unmatched() {
        return lost.stream()
                .filter(place -> !taken.contains(place))
                .map(people::get)
                .filter(Objects::nonNull)
                .map(person -> Unmatched.because(person.candidate(), Unmatched.NO_LONGER))
                .toList();
    }

    /** A pair whose people have come into one line since was proposed without the notice: it needs a new matching. */
    private boolean isPossible(@Nullable Prospect mentor, @Nullable Prospect mentee, boolean guarded) {
        return mentor != null
                && mentee != null
                && HardRule.firstBlocking(mentor, mentee, relations).isEmpty()
                && mentor.onOneLine(mentee) == guarded;
    }
}

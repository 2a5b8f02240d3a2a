package org.reversementoring.matching;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;

/**
 * Somebody whom the matching leaves without a pair, and why.
 *
 * <p>A do-not-match list and a leave are never told apart: whoever has partners that only one of these, or their lack
 * of time, takes away is told the one sentence {@link #NONE_FREE}.
 *
 * @param blocked how many possible partners each rule keeps away; empty where suitable partners exist
 */
public record Unmatched(PersonId person, Side side, SortedMap<HardRule, Integer> blocked, String reason) {
    static final String NONE_FREE =
            "There are suitable partners, but the capacity of all of them is used or they are not available.";
    static final String NO_LONGER = "The proposed pair is no longer possible.";

    public Unmatched {
        blocked = Collections.unmodifiableSortedMap(new TreeMap<>(blocked));
    }

    static Unmatched because(Candidate candidate, String reason) {
        return new Unmatched(candidate.person().id(), candidate.side(), new TreeMap<>(), reason);
    }

    /** @param blocked for each rule the partners of whom it is the first to block */
    static Unmatched blocked(Prospect person, SortedMap<HardRule, Integer> blocked) {
        return new Unmatched(person.id(), person.candidate().side(), blocked, sentence(person, blocked));
    }

    private static String sentence(Prospect person, SortedMap<HardRule, Integer> blocked) {
        if (HardRule.TRAINED.blocks(person)) {
            return "This person has not completed the training.";
        }
        int partners = blocked.values().stream().mapToInt(Integer::intValue).sum();
        if (partners == 0) {
            return "Nobody else takes part on the other side.";
        }
        return "Of " + partners + " possible partners nobody suits: "
                + blocked.entrySet().stream()
                        .map(rule -> rule.getValue() + " " + rule.getKey().phrase())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}

package org.reversementoring.matching;

import java.util.List;

/**
 * The pairs of an optimal assignment, by rising mentor number, then mentee number.
 *
 * @param worst the lowest score of a pair in millionths; {@link MatchingProblem#HIGHEST_SCORE} if there is no pair
 * @param total the sum of the scores in millionths
 */
public record Assignment(List<Chosen> pairs, int worst, long total) {
    public Assignment {
        pairs = List.copyOf(pairs);
    }

    /** One pair by employee numbers. */
    public record Chosen(String mentorNumber, String menteeNumber, int score) {}
}

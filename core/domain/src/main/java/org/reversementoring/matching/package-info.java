/**
 * Who could work with whom, and the best assignment of all: most pairs, then the best worst score, then the highest
 * total.
 *
 * <p>{@link org.reversementoring.matching.CandidatePool} says who takes part,
 * {@link org.reversementoring.matching.HardRule} and {@link org.reversementoring.matching.ScorePart} say what fits, and
 * {@link org.reversementoring.matching.ExactMatching} solves; it knows people only as numbers and edges. What the
 * programme manager approves becomes pairs in the room pairing.
 */
@NullMarked
package org.reversementoring.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Who could work with whom, and the best assignment of all: most pairs, then the best worst score, then the highest
 * total.
 *
 * <p>{@link org.reversementoring.matching.CandidatePool} says who takes part, and approved proposals go to
 * {@link org.reversementoring.matching.PairProposals}. {@link org.reversementoring.matching.ExactMatching} solves; it
 * knows people only as numbers and edges.
 */
@NullMarked
package org.reversementoring.matching;

import org.jspecify.annotations.NullMarked;

package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The best assignment: most pairs; among those the best worst score; among those the highest total.
 *
 * <p>Assignments that are equal in all three differ in nothing that the objective values; which of them is taken is a
 * function of the canonical {@link MatchingProblem} alone.
 */
public final class ExactMatching {
    private ExactMatching() {}

    public static Assignment solve(MatchingProblem problem) {
        LargestAssignment largest = new LargestAssignment(problem);
        largest.grow(0);
        int worst = raiseWorst(problem, largest);
        return highestTotal(problem, largest.chosen(), worst);
    }

    /** {@code largest} ends as a largest assignment without a pair below the result. */
    private static int raiseWorst(MatchingProblem problem, LargestAssignment largest) {
        int size = largest.size();
        int low = largest.worst();
        int high = highestByDegree(problem, size, low);
        LargestAssignment attempt = largest.copy();
        // The bound is mostly the answer: it is tried first, then halved.
        for (int least = high; low < high; least = low + (high - low + 1) / 2) {
            attempt.grow(least);
            if (attempt.size() == size) {
                largest.copyFrom(attempt);
                low = largest.worst();
            } else {
                attempt.copyFrom(largest);
                high = least - 1;
            }
        }
        return low;
    }

    /**
     * The highest score at which the people still have enough pairs if each side is looked at alone; at least
     * {@code low}.
     */
    private static int highestByDegree(MatchingProblem problem, int size, int low) {
        int high = MatchingProblem.HIGHEST_SCORE;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (places(problem.mentorOf, problem.mentorCapacity, problem.score, middle) >= size
                    && places(problem.menteeOf, problem.menteeCapacity, problem.score, middle) >= size) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int places(int[] personOf, int[] capacity, int[] score, int least) {
        int[] left = capacity.clone();
        int places = 0;
        for (int pair = 0; pair < score.length; pair++) {
            if (score[pair] >= least && left[personOf[pair]] > 0) {
                left[personOf[pair]]--;
                places++;
            }
        }
        return places;
    }

    private static Assignment highestTotal(MatchingProblem problem, boolean[] chosen, int worst) {
        int mentors = problem.mentorCapacity.length;
        int mentees = problem.menteeCapacity.length;
        int source = mentors + mentees;
        int sink = source + 1;
        int[] degree = new int[sink + 1];
        int[] used = new int[source];
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (problem.score[pair] >= worst) {
                int mentor = problem.mentorOf[pair];
                int mentee = mentors + problem.menteeOf[pair];
                degree[mentor]++;
                degree[mentee]++;
                used[mentor] += chosen[pair] ? 1 : 0;
                used[mentee] += chosen[pair] ? 1 : 0;
            }
        }
        for (int person = 0; person < source; person++) {
            degree[person]++;
        }
        degree[source] = mentors;
        degree[sink] = mentees;
        FlowNetwork network = new FlowNetwork(degree);
        for (int u = 0; u < mentors; u++) {
            network.connect(source, u, problem.mentorCapacity[u], used[u], 0);
        }
        for (int v = 0; v < mentees; v++) {
            network.connect(mentors + v, sink, problem.menteeCapacity[v], used[mentors + v], 0);
        }
        int[] arcOf = new int[problem.pairs()];
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (problem.score[pair] >= worst) {
                arcOf[pair] = network.connect(
                        problem.mentorOf[pair],
                        mentors + problem.menteeOf[pair],
                        1,
                        chosen[pair] ? 1 : 0,
                        -problem.score[pair]);
            }
        }
        // A simple cycle alternates between the sides, and passes source and sink at most once each.
        CheapestFlow.improve(network, 2 * Math.min(mentors, mentees) + 4);
        List<Assignment.Chosen> pairs = new ArrayList<>();
        long total = 0;
        for (int pair = 0; pair < problem.pairs(); pair++) {
            if (problem.score[pair] >= worst && network.room[arcOf[pair]] == 0) {
                pairs.add(new Assignment.Chosen(
                        problem.mentorNumber[problem.mentorOf[pair]],
                        problem.menteeNumber[problem.menteeOf[pair]],
                        problem.score[pair]));
                total += problem.score[pair];
            }
        }
        return new Assignment(pairs, worst, total);
    }
}

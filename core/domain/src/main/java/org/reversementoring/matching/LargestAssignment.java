package org.reversementoring.matching;

import java.util.Arrays;

/**
 * As many pairs as possible among those of at least a given score (Hopcroft and Karp, with capacities).
 *
 * <p>Each round finds the shortest ways to one more pair from all free mentors at once (breadth first) and then a
 * largest set of disjoint ways of that length (depth first). O(pairs · √people). Raising the score keeps the pairs that
 * survive.
 */
final class LargestAssignment {
    private static final int UNSEEN = -1;

    private final MatchingProblem problem;
    private final int[] freeOfMentor;
    /** The pairs that mentee v holds are {@code held[firstHeld[v]] .. held[firstHeld[v] + holds[v] - 1]}. */
    private final int[] firstHeld;

    private final int[] holds;
    private final int[] held;
    private final boolean[] chosen;
    private int size;

    private final int[] layerOfMentor;
    private final int[] layerOfMentee;
    private final int[] queue;
    private final int[] nextPair;
    private final int[] nextHeld;
    private final int[] path;

    LargestAssignment(MatchingProblem problem) {
        this.problem = problem;
        int mentors = problem.mentorCapacity.length;
        int mentees = problem.menteeCapacity.length;
        int[] degree = new int[mentees];
        for (int mentee : problem.menteeOf) {
            degree[mentee]++;
        }
        firstHeld = new int[mentees + 1];
        for (int v = 0; v < mentees; v++) {
            firstHeld[v + 1] = firstHeld[v] + Math.min(degree[v], problem.menteeCapacity[v]);
        }
        freeOfMentor = problem.mentorCapacity.clone();
        holds = new int[mentees];
        held = new int[firstHeld[mentees]];
        chosen = new boolean[problem.pairs()];
        layerOfMentor = new int[mentors];
        layerOfMentee = new int[mentees];
        queue = new int[mentors];
        nextPair = new int[mentors];
        nextHeld = new int[mentees];
        path = new int[mentors + 1];
    }

    private LargestAssignment(LargestAssignment other) {
        this(other.problem);
        copyFrom(other);
    }

    LargestAssignment copy() {
        return new LargestAssignment(this);
    }

    void copyFrom(LargestAssignment other) {
        System.arraycopy(other.freeOfMentor, 0, freeOfMentor, 0, freeOfMentor.length);
        System.arraycopy(other.holds, 0, holds, 0, holds.length);
        System.arraycopy(other.held, 0, held, 0, held.length);
        System.arraycopy(other.chosen, 0, chosen, 0, chosen.length);
        size = other.size;
    }

    int size() {
        return size;
    }

    boolean[] chosen() {
        return chosen;
    }

    int worst() {
        int worst = MatchingProblem.HIGHEST_SCORE;
        for (int pair = 0; pair < chosen.length; pair++) {
            if (chosen[pair]) {
                worst = Math.min(worst, problem.score[pair]);
            }
        }
        return worst;
    }

    /** Drops pairs below the score and grows to the largest assignment of the rest. */
    void grow(int leastScore) {
        drop(leastScore);
        while (layer(leastScore)) {
            System.arraycopy(problem.firstPair, 0, nextPair, 0, nextPair.length);
            Arrays.fill(nextHeld, 0);
            for (int mentor = 0; mentor < freeOfMentor.length; mentor++) {
                while (freeOfMentor[mentor] > 0 && extend(mentor, leastScore)) {
                    freeOfMentor[mentor]--;
                    size++;
                }
            }
        }
    }

    private void drop(int leastScore) {
        for (int v = 0; v < holds.length; v++) {
            int kept = 0;
            for (int at = firstHeld[v]; at < firstHeld[v] + holds[v]; at++) {
                int pair = held[at];
                if (problem.score[pair] >= leastScore) {
                    held[firstHeld[v] + kept++] = pair;
                } else {
                    chosen[pair] = false;
                    freeOfMentor[problem.mentorOf[pair]]++;
                    size--;
                }
            }
            holds[v] = kept;
        }
    }

    private boolean hasRoom(int mentee) {
        return holds[mentee] < firstHeld[mentee + 1] - firstHeld[mentee];
    }

    /**
     * Numbers people by their distance from a free mentor, as far as the first mentee with room; false if there is
     * none.
     */
    private boolean layer(int leastScore) {
        Arrays.fill(layerOfMentor, UNSEEN);
        Arrays.fill(layerOfMentee, UNSEEN);
        int tail = 0;
        for (int mentor = 0; mentor < freeOfMentor.length; mentor++) {
            if (freeOfMentor[mentor] > 0) {
                layerOfMentor[mentor] = 0;
                queue[tail++] = mentor;
            }
        }
        int last = Integer.MAX_VALUE;
        for (int head = 0; head < tail && layerOfMentor[queue[head]] <= last; head++) {
            int mentor = queue[head];
            for (int pair = problem.firstPair[mentor]; pair < problem.firstPair[mentor + 1]; pair++) {
                int mentee = problem.menteeOf[pair];
                if (problem.score[pair] < leastScore || chosen[pair] || layerOfMentee[mentee] != UNSEEN) {
                    continue;
                }
                layerOfMentee[mentee] = layerOfMentor[mentor];
                if (hasRoom(mentee)) {
                    last = layerOfMentor[mentor];
                }
                for (int at = firstHeld[mentee]; at < firstHeld[mentee] + holds[mentee]; at++) {
                    int other = problem.mentorOf[held[at]];
                    if (layerOfMentor[other] == UNSEEN) {
                        layerOfMentor[other] = layerOfMentor[mentor] + 1;
                        queue[tail++] = other;
                    }
                }
            }
        }
        return last != Integer.MAX_VALUE;
    }

    /** Walks down the layers to a mentee with room; on success every mentor on the way has moved to its next pair. */
    private boolean extend(int start, int leastScore) {
        int depth = 0;
        path[0] = start;
        while (depth >= 0) {
            int mentor = path[depth];
            int pair = nextPair[mentor];
            if (pair == problem.firstPair[mentor + 1]) {
                depth--;
                if (depth >= 0) {
                    nextHeld[problem.menteeOf[nextPair[path[depth]]]]++;
                }
                continue;
            }
            int mentee = problem.menteeOf[pair];
            if (problem.score[pair] < leastScore || chosen[pair] || layerOfMentee[mentee] != layerOfMentor[mentor]) {
                nextPair[mentor]++;
            } else if (hasRoom(mentee)) {
                held[firstHeld[mentee] + holds[mentee]++] = pair;
                chosen[pair] = true;
                shift(depth);
                return true;
            } else {
                int deeper = nextInLayer(mentee, layerOfMentor[mentor] + 1);
                if (deeper == UNSEEN) {
                    nextPair[mentor]++;
                } else {
                    path[++depth] = deeper;
                }
            }
        }
        return false;
    }

    private int nextInLayer(int mentee, int layer) {
        for (; nextHeld[mentee] < holds[mentee]; nextHeld[mentee]++) {
            int mentor = problem.mentorOf[held[firstHeld[mentee] + nextHeld[mentee]]];
            if (layerOfMentor[mentor] == layer) {
                return mentor;
            }
        }
        return UNSEEN;
    }

    /** Hands each place on the way to the mentor one step up, whose pair takes it over. */
    private void shift(int depth) {
        for (int at = depth - 1; at >= 0; at--) {
            int pair = nextPair[path[at]];
            int mentee = problem.menteeOf[pair];
            int place = firstHeld[mentee] + nextHeld[mentee];
            chosen[held[place]] = false;
            chosen[pair] = true;
            held[place] = pair;
        }
    }
}

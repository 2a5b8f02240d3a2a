package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Mentors and mentees with capacities and the admissible pairs between them, in canonical order.
 *
 * <p>People are sorted by employee number (UTF-16 code units, so no locale enters) and pairs by mentor, then mentee.
 * Two problems that differ only in the order of their rows are therefore equal arrays: whatever a deterministic solver
 * makes of them is equal too.
 */
public final class MatchingProblem {
    /** Scores are millionths: 0 to this bound. */
    public static final int HIGHEST_SCORE = 1_000_000;

    /** With this many people the prices of {@link CheapestFlow} stay below 2^63: 2 · people² · score. */
    static final int MOST_PEOPLE = 1_000_000;

    final String[] mentorNumber;
    final int[] mentorCapacity;
    final String[] menteeNumber;
    final int[] menteeCapacity;
    /** Pairs of mentor u are {@code firstPair[u] .. firstPair[u + 1] - 1}, by rising mentee. */
    final int[] firstPair;

    final int[] mentorOf;
    final int[] menteeOf;
    final int[] score;

    private MatchingProblem(Side mentors, Side mentees, long[] keys, int[] scores) {
        mentorNumber = mentors.sortedNumbers();
        mentorCapacity = mentors.sortedCapacities();
        menteeNumber = mentees.sortedNumbers();
        menteeCapacity = mentees.sortedCapacities();
        int pairs = keys.length;
        firstPair = new int[mentorNumber.length + 1];
        mentorOf = new int[pairs];
        menteeOf = new int[pairs];
        score = scores;
        for (int pair = 0; pair < pairs; pair++) {
            mentorOf[pair] = (int) (keys[pair] >>> 32);
            menteeOf[pair] = (int) keys[pair];
            firstPair[mentorOf[pair] + 1]++;
        }
        for (int u = 0; u < mentorNumber.length; u++) {
            firstPair[u + 1] += firstPair[u];
        }
    }

    public int pairs() {
        return score.length;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Takes rows in any order; the numbers that it hands out are those of arrival. */
    public static final class Builder {
        private final Side mentors = new Side("mentor");
        private final Side mentees = new Side("mentee");
        private long[] ends = new long[64];
        private int[] scores = new int[64];
        private int pairs;

        private Builder() {}

        /** @return the mentor's number for {@link #pair} */
        public int mentor(String employeeNumber, int capacity) {
            return mentors.add(employeeNumber, capacity);
        }

        /** @return the mentee's number for {@link #pair} */
        public int mentee(String employeeNumber, int capacity) {
            return mentees.add(employeeNumber, capacity);
        }

        /** An admissible pair with its score in millionths. */
        public Builder pair(int mentor, int mentee, int score) {
            if (score < 0 || score > HIGHEST_SCORE) {
                throw new IllegalArgumentException("score must be 0 to " + HIGHEST_SCORE + ", is " + score);
            }
            mentors.check(mentor);
            mentees.check(mentee);
            if (pairs == scores.length) {
                ends = Arrays.copyOf(ends, pairs + (pairs >> 1));
                scores = Arrays.copyOf(scores, pairs + (pairs >> 1));
            }
            ends[pairs] = ((long) mentor << 32) | mentee;
            scores[pairs++] = score;
            return this;
        }

        /** @throws IllegalArgumentException if a number or a pair stands twice, or there are too many people */
        public MatchingProblem build() {
            if (mentors.size() + mentees.size() > MOST_PEOPLE) {
                throw new IllegalArgumentException("at most " + MOST_PEOPLE + " people");
            }
            int[] mentorPlace = mentors.sort();
            int[] menteePlace = mentees.sort();
            int[] byMentee = order(pair -> menteePlace[(int) ends[pair]], identity(), mentees.size());
            int[] sorted = order(pair -> mentorPlace[(int) (ends[pair] >>> 32)], byMentee, mentors.size());
            long[] keys = new long[pairs];
            int[] sortedScores = new int[pairs];
            for (int at = 0; at < pairs; at++) {
                long end = ends[sorted[at]];
                keys[at] = ((long) mentorPlace[(int) (end >>> 32)] << 32) | menteePlace[(int) end];
                sortedScores[at] = scores[sorted[at]];
                if (at > 0 && keys[at] == keys[at - 1]) {
                    throw new IllegalArgumentException("a pair stands twice");
                }
            }
            return new MatchingProblem(mentors, mentees, keys, sortedScores);
        }

        private int[] identity() {
            int[] all = new int[pairs];
            Arrays.setAll(all, i -> i);
            return all;
        }

        /**
         * A stable counting sort of pairs by a key below {@code keys}: linear where a comparison sort would dominate.
         */
        private static int[] order(IntUnaryOperator key, int[] items, int keys) {
            int[] next = new int[keys + 1];
            for (int item : items) {
                next[key.applyAsInt(item) + 1]++;
            }
            for (int k = 0; k < keys; k++) {
                next[k + 1] += next[k];
            }
            int[] sorted = new int[items.length];
            for (int item : items) {
                sorted[next[key.applyAsInt(item)]++] = item;
            }
            return sorted;
        }
    }

    private record Person(String number, int capacity, int arrival) {}

    private static final class Side {
        private final String name;
        private final List<Person> people = new ArrayList<>();

        Side(String name) {
            this.name = name;
        }

        int add(String number, int capacity) {
            if (capacity < 0) {
                throw new IllegalArgumentException(name + " capacity must not be negative, is " + capacity);
            }
            people.add(new Person(number, capacity, people.size()));
            return people.size() - 1;
        }

        void check(int person) {
            if (person < 0 || person >= people.size()) {
                throw new IllegalArgumentException("no such " + name + ": " + person);
            }
        }

        int size() {
            return people.size();
        }

        /** @return for each number of arrival its place in the sorted order */
        int[] sort() {
            people.sort(Comparator.comparing(Person::number));
            int[] place = new int[people.size()];
            for (int at = 0; at < place.length; at++) {
                place[people.get(at).arrival()] = at;
                if (at > 0 && people.get(at).number().equals(people.get(at - 1).number())) {
                    throw new IllegalArgumentException("a " + name + " stands twice");
                }
            }
            return place;
        }

        String[] sortedNumbers() {
            return people.stream().map(Person::number).toArray(String[]::new);
        }

        int[] sortedCapacities() {
            return people.stream().mapToInt(Person::capacity).toArray();
        }
    }
}

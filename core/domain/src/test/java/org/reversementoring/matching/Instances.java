package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Rows of a matching problem that can be shuffled, and seeded ways to make them. */
record Instances(List<Person> mentors, List<Person> mentees, List<Row> rows) {
    record Person(String number, int capacity) {}

    record Row(int mentor, int mentee, int score) {}

    MatchingProblem problem() {
        MatchingProblem.Builder builder = MatchingProblem.builder();
        mentors.forEach(mentor -> builder.mentor(mentor.number(), mentor.capacity()));
        mentees.forEach(mentee -> builder.mentee(mentee.number(), mentee.capacity()));
        rows.forEach(row -> builder.pair(row.mentor(), row.mentee(), row.score()));
        return builder.build();
    }

    Instances shuffled(Random random) {
        int[] mentorPlace = permutation(mentors.size(), random);
        int[] menteePlace = permutation(mentees.size(), random);
        List<Row> moved = new ArrayList<>();
        for (Row row : rows) {
            moved.add(new Row(mentorPlace[row.mentor()], menteePlace[row.mentee()], row.score()));
        }
        Collections.shuffle(moved, random);
        return new Instances(placed(mentors, mentorPlace), placed(mentees, menteePlace), moved);
    }

    private static int[] permutation(int size, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Person> placed(List<Person> people, int[] place) {
        Person[] moved = new Person[people.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[place[i]] = people.get(i);
        }
        return List.of(moved);
    }

    /** Every pair admissible with the given chance; few score levels make many ties. */
    static Instances dense(Random random, int mentors, int mentees, double chance, int mostCapacity, int levels) {
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < mentors; u++) {
            for (int v = 0; v < mentees; v++) {
                if (random.nextDouble() < chance) {
                    rows.add(new Row(u, v, score(random, levels)));
                }
            }
        }
        return new Instances(
                people("A", mentors, mostCapacity, random), people("B", mentees, mostCapacity, random), rows);
    }

    /**
     * About {@code degree} admissible mentees a mentor, crowding on the first ones: a popular few and a neglected rest.
     */
    static Instances skewed(Random random, int mentors, int mentees, int degree, int mostCapacity, int levels) {
        List<Row> rows = new ArrayList<>();
        for (int u = 0; u < mentors; u++) {
            TreeSet<Integer> wanted = new TreeSet<>();
            for (int d = degree / 2 + random.nextInt(degree); d > 0; d--) {
                double x = random.nextDouble();
                wanted.add((int) (mentees * (x + x * x) / 2));
            }
            for (int v : wanted) {
                rows.add(new Row(u, v, score(random, levels)));
            }
        }
        return new Instances(
                people("A", mentors, mostCapacity, random), people("B", mentees, mostCapacity, random), rows);
    }

    private static int score(Random random, int levels) {
        return random.nextInt(levels) * (MatchingProblem.HIGHEST_SCORE / Math.max(1, levels - 1));
    }

    private static List<Person> people(String prefix, int count, int mostCapacity, Random random) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new Person(prefix + i, mostCapacity == 1 ? 1 : random.nextInt(mostCapacity + 1)));
        }
        return people;
    }
}

package org.reversementoring.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the best remaining pair again and again: what a spreadsheet does, for comparison. */
final class Greedy {
    private Greedy() {}

    static Assignment solve(Instances instance) {
        int[] mentorLeft =
                instance.mentors().stream().mapToInt(Instances.Person::capacity).toArray();
        int[] menteeLeft =
                instance.mentees().stream().mapToInt(Instances.Person::capacity).toArray();
        List<Instances.Row> rows = new ArrayList<>(instance.rows());
        rows.sort(Comparator.comparingInt(Instances.Row::score).reversed());
        List<Assignment.Chosen> pairs = new ArrayList<>();
        int worst = MatchingProblem.HIGHEST_SCORE;
        long total = 0;
        for (Instances.Row row : rows) {
            if (mentorLeft[row.mentor()] > 0 && menteeLeft[row.mentee()] > 0) {
                mentorLeft[row.mentor()]--;
                menteeLeft[row.mentee()]--;
                worst = Math.min(worst, row.score());
                total += row.score();
                pairs.add(new Assignment.Chosen(
                        instance.mentors().get(row.mentor()).number(),
                        instance.mentees().get(row.mentee()).number(),
                        row.score()));
            }
        }
        return new Assignment(pairs, worst, total);
    }
}

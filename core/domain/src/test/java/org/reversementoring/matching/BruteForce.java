package org.reversementoring.matching;

/** Tries every set of pairs: the oracle for small instances. */
final class BruteForce {
    private final Instances instance;
    private final int[] mentorLeft;
    private final int[] menteeLeft;
    private int size = -1;
    private int worst;
    private long total;

    private BruteForce(Instances instance) {
        this.instance = instance;
        mentorLeft =
                instance.mentors().stream().mapToInt(Instances.Person::capacity).toArray();
        menteeLeft =
                instance.mentees().stream().mapToInt(Instances.Person::capacity).toArray();
    }

    record Best(int size, int worst, long total) {}

    static Best solve(Instances instance) {
        BruteForce search = new BruteForce(instance);
        search.from(0, 0, MatchingProblem.HIGHEST_SCORE, 0);
        return new Best(search.size, search.worst, search.total);
    }

    private void from(int row, int pairs, int least, long sum) {
        if (row == instance.rows().size()) {
            if (pairs > size || (pairs == size && (least > worst || (least == worst && sum > total)))) {
                size = pairs;
                worst = least;
                total = sum;
            }
            return;
        }
        from(row + 1, pairs, least, sum);
        Instances.Row pair = instance.rows().get(row);
        if (mentorLeft[pair.mentor()] > 0 && menteeLeft[pair.mentee()] > 0) {
            mentorLeft[pair.mentor()]--;
            menteeLeft[pair.mentee()]--;
            from(row + 1, pairs + 1, Math.min(least, pair.score()), sum + pair.score());
            mentorLeft[pair.mentor()]++;
            menteeLeft[pair.mentee()]++;
        }
    }
}

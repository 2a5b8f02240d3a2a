package org.reversementoring.people;

/**
 * A job level. Labels are the customer's and have no order of their own; the rank is configured.
 *
 * @param label as the directory writes it
 * @param rank 0 is the top of the organisation; a greater rank is more junior
 */
public record Level(String label, int rank) {
    public Level {
        if (rank < 0) {
            throw new IllegalArgumentException("a rank is 0 or more");
        }
    }

    /** How many ranks this level stands above the other; negative where it stands below. */
    public int ranksAbove(Level other) {
        return other.rank - rank;
    }
}

package org.reversementoring.reporting;

import java.util.Collection;
import java.util.Map;

/**
 * How an exact number becomes one that may be told. The one place where another way of protecting numbers, such as
 * noise for very large organisations, would be put in.
 */
public interface Release {
    /** Fewest people behind a figure. */
    int fewest(boolean sensitive);

    Band size(int number);

    /** What part of a whole holds; neither the part nor the rest is told where it is small. */
    Share share(int part, int whole);

    /**
     * The mean of one number for each person.
     *
     * @param sensitive whether it is about burden or identity
     */
    Mean mean(Collection<Integer> answers, boolean sensitive);

    /**
     * How a number splits into groups: whole, or not at all.
     *
     * @param sizes of the populated groups, in the order in which they are told
     * @param alike whether groups of which one holds nearly everybody may be told
     */
    Breakdown breakdown(String title, Map<String, Integer> sizes, boolean alike, boolean sensitive);
}

package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Refuses figures from which, with everything that the programme has published before, the number of people in any set
 * of fewer than k could be computed by adding and subtracting, even if every published number were exact. Not only
 * named sets are protected, as single cells and values, but every set there is.
 *
 * <p>Each published group is a row over the cells, a cell being those whom the same figures count. A set can be
 * computed if its row of 0 and 1 is a combination of them. As the rows are reduced, a combination is known by its
 * leading columns; a set of fewer than k has a 1 in fewer than k of them, so that all sets can be tried. Where there
 * are too many to try, or a number grows too large, the figures are refused.
 */
class DisclosureAuditor {
    private static final int MOST_TRIED = 300_000;

    private final int k;
    private final List<Map<UUID, Integer>> before = new ArrayList<>();
    private final List<Map<UUID, Integer>> admitted = new ArrayList<>();

    /** @param before the groups of all reports of the programme so far */
    DisclosureAuditor(int k, List<ReleasedGroups> before) {
        this.k = k;
        before.forEach(groups -> this.before.addAll(groups.figures()));
    }

    /**
     * Admits the groups, all of them, and remembers them; or answers false, and nothing has changed.
     *
     * @param groups whom each counts; whoever is named twice counts twice
     */
    final boolean admits(Collection<? extends Collection<UUID>> groups) {
        List<Map<UUID, Integer>> more = new ArrayList<>();
        for (Collection<UUID> group : groups) {
            Map<UUID, Integer> row = new HashMap<>();
            group.forEach(unit -> row.merge(unit, 1, Integer::sum));
            more.add(row);
        }
        List<Map<UUID, Integer>> all = new ArrayList<>(before);
        all.addAll(admitted);
        all.addAll(more);
        if (tellsOfFew(all)) {
            return false;
        }
        admitted.addAll(more);
        return true;
    }

    /** What was admitted here. */
    final ReleasedGroups released() {
        return ReleasedGroups.of(admitted);
    }

    /** Whether the number of people in some set of one to k - 1 can be computed. */
    boolean tellsOfFew(List<Map<UUID, Integer>> figures) {
        Map<List<Integer>, Integer> cells = cells(figures);
        List<List<Integer>> columns = new ArrayList<>(cells.keySet());
        // The largest cells first: rows then lead with cells that no small set can hold.
        columns.sort(Comparator.comparing(cells::get, Comparator.reverseOrder()));
        int[] sizes = columns.stream().mapToInt(cells::get).toArray();
        try {
            RowSpace known = new RowSpace();
            for (int i = 0; i < figures.size(); i++) {
                int figure = i;
                known.add(columns.stream().mapToLong(c -> c.get(figure)).toArray());
            }
            return new Search(known, sizes).findsSmallSet(0, new long[sizes.length], 0);
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private static Map<List<Integer>, Integer> cells(List<Map<UUID, Integer>> figures) {
        Map<UUID, Integer[]> signatures = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            int figure = i;
            figures.get(i)
                    .forEach((unit, times) ->
                            signatures.computeIfAbsent(unit, u -> noughts(figures.size()))[figure] = times);
        }
        Map<List<Integer>, Integer> cells = new LinkedHashMap<>();
        signatures.values().forEach(signature -> cells.merge(List.of(signature), 1, Integer::sum));
        return cells;
    }

    private static Integer[] noughts(int number) {
        Integer[] noughts = new Integer[number];
        Arrays.fill(noughts, 0);
        return noughts;
    }

    /** Tries every combination that may be a set of fewer than k. */
    private final class Search {
        private final List<long[]> rows;
        private final List<Integer> leads;
        private final int[] sizes;
        private int tried;

        Search(RowSpace known, int[] sizes) {
            this.rows = known.levelled();
            this.leads = known.leads();
            this.sizes = sizes;
        }

        /**
         * @param from the first row that may still be added
         * @param sum of the rows taken so far
         * @param least how many people the leading cells of those hold
         */
        boolean findsSmallSet(int from, long[] sum, int least) {
            for (int i = from; i < rows.size(); i++) {
                int held = least + sizes[leads.get(i)];
                if (held < k) {
                    long[] next = plus(sum, rows.get(i));
                    if (++tried > MOST_TRIED
                            || isSmallSet(next, rows.get(i)[leads.get(i)])
                            || findsSmallSet(i + 1, next, held)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isSmallSet(long[] sum, long one) {
            int people = 0;
            for (int i = 0; i < sum.length; i++) {
                if (sum[i] != 0 && sum[i] != one) {
                    return false;
                }
                people += sum[i] == one ? sizes[i] : 0;
            }
            return people < k;
        }

        private static long[] plus(long[] one, long[] other) {
            long[] sum = new long[one.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(one[i], other[i]);
            }
            return sum;
        }
    }
}

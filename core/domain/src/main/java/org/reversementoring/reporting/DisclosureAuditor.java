package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Refuses a breakdown from which, with those published before, the number of people in a set of fewer than k could be
 * computed by adding and subtracting, even if every published number were exact. Protected are one-way values, two-way
 * values and single cells of all dimensions.
 *
 * <p>Each published group is a 0/1 row over the cells; a set is derivable if its own row is a linear combination of
 * them. Computed modulo the prime 2^31-1: whatever combines over the rationals combines there as well, unless the prime
 * divides a minor of the matrix, which a few dozen rows of 0 and 1 from partitions do not reach.
 */
final class DisclosureAuditor<P> {
    private static final long PRIME = 2_147_483_647L;

    private final List<List<P>> cells;
    private final Set<Set<Integer>> small = new HashSet<>();
    private List<long[]> basis = new ArrayList<>();

    /** @param dimensions every way in which people are ever split */
    DisclosureAuditor(Collection<P> people, List<Function<P, String>> dimensions, int k) {
        Map<List<String>, List<P>> byCell = people.stream()
                .collect(Collectors.groupingBy(
                        p -> dimensions.stream().map(d -> d.apply(p)).toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        cells = List.copyOf(byCell.values());
        List<List<String>> keys = List.copyOf(byCell.keySet());
        for (int i = 0; i < dimensions.size(); i++) {
            for (int j = i; j < dimensions.size(); j++) {
                int one = i;
                int other = j;
                protect(k, cell -> keys.get(cell).get(one) + "\n" + keys.get(cell).get(other));
            }
        }
        protect(k, cell -> Integer.toString(cell));
        basis = with(basis, allCells(cells.size()));
    }

    /** Admits the breakdown and remembers it; or answers false, and nothing has changed. */
    boolean admits(Function<P, String> group) {
        Map<String, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            groups.computeIfAbsent(group.apply(cells.get(i).get(0)), g -> new HashSet<>())
                    .add(i);
        }
        List<long[]> next = basis;
        for (Set<Integer> told : groups.values()) {
            next = with(next, told);
        }
        for (Set<Integer> set : small) {
            if (isZero(reduced(next, row(set)))) {
                return false;
            }
        }
        basis = next;
        return true;
    }

    private void protect(int k, Function<Integer, String> value) {
        Map<String, Set<Integer>> sets = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            sets.computeIfAbsent(value.apply(i), v -> new HashSet<>()).add(i);
        }
        sets.values().stream()
                .filter(set -> set.stream().mapToInt(i -> cells.get(i).size()).sum() < k)
                .forEach(small::add);
    }

    private List<long[]> with(List<long[]> rows, Set<Integer> set) {
        long[] rest = reduced(rows, row(set));
        if (isZero(rest)) {
            return rows;
        }
        List<long[]> more = new ArrayList<>(rows);
        more.add(normalised(rest));
        return more;
    }

    private long[] row(Set<Integer> set) {
        long[] row = new long[cells.size()];
        set.forEach(i -> row[i] = 1);
        return row;
    }

    /** What is left of a row after the basis, each of whose rows begins with a 1 that the later ones lack. */
    private static long[] reduced(List<long[]> rows, long[] row) {
        for (long[] known : rows) {
            int lead = lead(known);
            long factor = row[lead];
            if (factor != 0) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - factor * known[i] % PRIME, PRIME);
                }
            }
        }
        return row;
    }

    private static long[] normalised(long[] row) {
        long inverse = power(row[lead(row)], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        return row;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

    private static int lead(long[] row) {
        int i = 0;
        while (row[i] == 0) {
            i++;
        }
        return i;
    }

    private static boolean isZero(long[] row) {
        for (long value : row) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<Integer> allCells(int number) {
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < number; i++) {
            all.add(i);
        }
        return all;
    }
}

package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
 * values, single cells of all dimensions, and what is left when groups of one breakdown are taken out of those of
 * another.
 *
 * <p>Each published group is a 0/1 row over the cells; a set is derivable if its own row is a linear combination of
 * them. Computed modulo the prime 2^31-1: whatever combines over the rationals combines there as well, unless the prime
 * divides a minor of the matrix, which a few dozen rows of 0 and 1 from partitions do not reach.
 */
final class DisclosureAuditor<P> {
    private static final long PRIME = 2_147_483_647L;

    /** Of more groups, singles and couples are tried. */
    private static final int MOST_GROUPS_IN_ALL_COMBINATIONS = 10;

    private final int k;
    private final List<List<P>> cells;
    private final Set<Set<Integer>> small = new HashSet<>();
    private final List<List<Set<Integer>>> admitted = new ArrayList<>();
    private List<long[]> basis = new ArrayList<>();

    /** @param dimensions every way in which people are ever split */
    DisclosureAuditor(Collection<P> people, List<Function<P, String>> dimensions, int k) {
        this.k = k;
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
                protect(cell -> keys.get(cell).get(one) + "\n" + keys.get(cell).get(other));
            }
        }
        protect(cell -> Integer.toString(cell));
        basis = with(basis, allCells(cells.size()));
    }

    /** Admits the breakdown and remembers it; or answers false, and nothing has changed. */
    boolean admits(Function<P, String> group) {
        List<Set<Integer>> groups = groups(group);
        List<long[]> next = basis;
        for (Set<Integer> told : groups) {
            next = with(next, told);
        }
        for (Set<Integer> set : small) {
            if (isZero(reduced(next, row(set)))) {
                return false;
            }
        }
        for (List<Set<Integer>> before : admitted) {
            if (leavesFew(before, groups) || leavesFew(groups, before)) {
                return false;
            }
        }
        basis = next;
        admitted.add(groups);
        return true;
    }

    private List<Set<Integer>> groups(Function<P, String> group) {
        Map<String, Set<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            groups.computeIfAbsent(group.apply(cells.get(i).get(0)), g -> new HashSet<>())
                    .add(i);
        }
        return List.copyOf(groups.values());
    }

    /** Whether the groups of one breakdown that cover some groups of the other hold only a few people more. */
    private boolean leavesFew(List<Set<Integer>> covering, List<Set<Integer>> covered) {
        return combinations(covered).stream().anyMatch(taken -> isFew(rest(covering, taken)));
    }

    /** Every union of groups; of many groups, of one and of two. */
    private static List<Set<Integer>> combinations(List<Set<Integer>> groups) {
        List<Set<Integer>> unions = new ArrayList<>();
        unions.add(Set.of());
        boolean many = groups.size() > MOST_GROUPS_IN_ALL_COMBINATIONS;
        for (int i = 0; i < groups.size(); i++) {
            List<Set<Integer>> before = many ? new ArrayList<>(groups.subList(0, i)) : List.copyOf(unions);
            if (many) {
                before.add(Set.of());
            }
            for (Set<Integer> union : before) {
                Set<Integer> more = new HashSet<>(union);
                more.addAll(groups.get(i));
                unions.add(more);
            }
        }
        return unions;
    }

    private static Set<Integer> rest(List<Set<Integer>> covering, Set<Integer> taken) {
        Set<Integer> rest = new HashSet<>();
        covering.stream().filter(g -> !Collections.disjoint(g, taken)).forEach(rest::addAll);
        rest.removeAll(taken);
        return rest;
    }

    private boolean isFew(Set<Integer> set) {
        return !set.isEmpty() && set.stream().mapToInt(i -> cells.get(i).size()).sum() < k;
    }

    private void protect(Function<Integer, String> value) {
        Map<String, Set<Integer>> sets = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            sets.computeIfAbsent(value.apply(i), v -> new HashSet<>()).add(i);
        }
        sets.values().stream().filter(this::isFew).forEach(small::add);
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

package org.reversementoring.reporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody who takes every published number for exact and computes with fractions whatever follows from them. The
 * number of people in a set follows if, and only if, every change that no figure notices leaves it as it is: so every
 * set of fewer than k is tried against the changes that no figure notices. Shares nothing with the auditor.
 */
final class Attacker {
    private record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction minus(Fraction other) {
            return reduced(
                    over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return reduced(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction by(Fraction other) {
            return reduced(over.multiply(other.under), under.multiply(other.over));
        }

        boolean isNought() {
            return over.signum() == 0;
        }

        private static Fraction reduced(BigInteger over, BigInteger under) {
            BigInteger common = over.gcd(under);
            return common.equals(BigInteger.ONE)
                    ? new Fraction(over, under)
                    : new Fraction(over.divide(common), under.divide(common));
        }
    }

    private final int[] sizes;
    /** For each cell, how it changes in each of the changes that no figure notices; whole numbers. */
    private final BigInteger[][] unnoticed;

    /** @param figures whom each counts, and how often */
    Attacker(List<Map<UUID, Integer>> figures) {
        Map<UUID, List<Integer>> patterns = new LinkedHashMap<>();
        for (Map<UUID, Integer> figure : figures) {
            figure.keySet().forEach(unit -> patterns.putIfAbsent(unit, new ArrayList<>()));
        }
        patterns.forEach((unit, pattern) -> figures.forEach(f -> pattern.add(f.getOrDefault(unit, 0))));
        Map<List<Integer>, Integer> cells = new LinkedHashMap<>();
        patterns.values().forEach(pattern -> cells.merge(pattern, 1, Integer::sum));
        sizes = cells.values().stream().mapToInt(n -> n).toArray();
        unnoticed = unnoticed(List.copyOf(cells.keySet()), figures.size());
    }

    boolean findsFewerThan(int k) {
        long[] shadows = new long[sizes.length];
        Random random = new Random(1);
        long[] weights = random.longs(sizes.length).toArray();
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < unnoticed[i].length; j++) {
                shadows[i] += unnoticed[i][j].longValue() * weights[j];
            }
        }
        return finds(0, k, shadows, 0, new ArrayList<>());
    }

    /**
     * @param left the sets to try hold fewer people than this
     * @param shadow one number that is nought wherever the changes of all cells in the set are; whether they are is
     *     then looked at in full
     */
    private boolean finds(int from, int left, long[] shadows, long shadow, List<Integer> set) {
        if (!set.isEmpty() && shadow == 0 && isUnchanged(set)) {
            return true;
        }
        for (int i = from; i < sizes.length; i++) {
            if (sizes[i] < left) {
                set.add(i);
                if (finds(i + 1, left - sizes[i], shadows, shadow + shadows[i], set)) {
                    return true;
                }
                set.remove(set.size() - 1);
            }
        }
        return false;
    }

    private boolean isUnchanged(List<Integer> set) {
        for (int j = 0; j < unnoticed[0].length; j++) {
            BigInteger sum = BigInteger.ZERO;
            for (int cell : set) {
                sum = sum.add(unnoticed[cell][j]);
            }
            if (sum.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** The null space of the figures over the cells, by Gauss and Jordan, each of its vectors made whole. */
    private static BigInteger[][] unnoticed(List<List<Integer>> cells, int figures) {
        Fraction[][] rows = new Fraction[figures][cells.size()];
        for (int f = 0; f < figures; f++) {
            for (int c = 0; c < cells.size(); c++) {
                rows[f][c] = Fraction.of(cells.get(c).get(f));
            }
        }
        List<Integer> pivots = new ArrayList<>();
        for (int c = 0; c < cells.size() && pivots.size() < figures; c++) {
            pivot(rows, c, pivots);
        }
        List<Integer> free = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            if (!pivots.contains(c)) {
                free.add(c);
            }
        }
        BigInteger[][] changes = new BigInteger[cells.size()][free.size()];
        for (int j = 0; j < free.size(); j++) {
            BigInteger common = BigInteger.ONE;
            for (int p = 0; p < pivots.size(); p++) {
                BigInteger under = rows[p][free.get(j)].under().abs();
                common = common.multiply(under).divide(common.gcd(under));
            }
            for (BigInteger[] cell : changes) {
                cell[j] = BigInteger.ZERO;
            }
            changes[free.get(j)][j] = common;
            for (int p = 0; p < pivots.size(); p++) {
                Fraction value = rows[p][free.get(j)];
                changes[pivots.get(p)][j] =
                        value.over().multiply(common).divide(value.under()).negate();
            }
        }
        return changes;
    }

    private static void pivot(Fraction[][] rows, int column, List<Integer> pivots) {
        int at = pivots.size();
        for (int r = at; r < rows.length; r++) {
            if (!rows[r][column].isNought()) {
                Fraction[] swapped = rows[at];
                rows[at] = rows[r];
                rows[r] = swapped;
                Fraction first = rows[at][column];
                for (int c = 0; c < rows[at].length; c++) {
                    rows[at][c] = rows[at][c].by(first);
                }
                for (int other = 0; other < rows.length; other++) {
                    Fraction factor = rows[other][column];
                    if (other != at && !factor.isNought()) {
                        for (int c = 0; c < rows[other].length; c++) {
                            rows[other][c] = rows[other][c].minus(factor.times(rows[at][c]));
                        }
                    }
                }
                pivots.add(column);
                return;
            }
        }
    }
}

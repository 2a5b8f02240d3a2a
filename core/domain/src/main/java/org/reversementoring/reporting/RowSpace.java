package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Every number that can be computed by adding and subtracting known sums, exactly: rows of integers, reduced without
 * fractions, so that each row's leading column is empty in all others. Where a number outgrows 64 bits it throws
 * ArithmeticException, and never rounds.
 */
final class RowSpace {
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> leads = new ArrayList<>();

    void add(long[] sum) {
        long[] rest = sum.clone();
        for (int i = 0; i < rows.size(); i++) {
            rest = without(rest, rows.get(i), leads.get(i));
        }
        int lead = lead(rest);
        if (lead < 0) {
            return;
        }
        if (rest[lead] < 0) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] = Math.negateExact(rest[i]);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, without(rows.get(i), rest, lead));
        }
        rows.add(rest);
        leads.add(lead);
    }

    /** The rows, each multiplied so that all of them lead with the same positive number. */
    List<long[]> levelled() {
        long common = 1;
        for (int i = 0; i < rows.size(); i++) {
            long first = rows.get(i)[leads.get(i)];
            common = Math.multiplyExact(common / gcd(common, first), first);
        }
        List<long[]> levelled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long[] row = rows.get(i).clone();
            long factor = common / row[leads.get(i)];
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.multiplyExact(row[j], factor);
            }
            levelled.add(row);
        }
        return levelled;
    }

    /** The leading column of each row. */
    List<Integer> leads() {
        return List.copyOf(leads);
    }

    /** A multiple of the row from which the leading column of another is taken out; its own sign is kept. */
    private static long[] without(long[] row, long[] other, int lead) {
        if (row[lead] == 0) {
            return row;
        }
        long[] rest = new long[row.length];
        long divisor = 0;
        for (int i = 0; i < row.length; i++) {
            rest[i] = Math.subtractExact(
                    Math.multiplyExact(row[i], other[lead]), Math.multiplyExact(other[i], row[lead]));
            divisor = divisor == 1 ? 1 : gcd(divisor, rest[i]);
        }
        if (divisor > 1) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= divisor;
            }
        }
        return rest;
    }

    private static int lead(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long gcd(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}

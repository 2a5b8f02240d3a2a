package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.reversementoring.programme.ReportTerms;

/**
 * Makes numbers safe to tell: bands for counts, rounded means and shares, and nothing about fewer than k people. Pure
 * functions; what they withhold they say in plain words that are the same whatever the cause, because the cause would
 * tell something as well.
 */
public final class Banding implements Release {
    static final String WITHHELD = "not shown: a group would be too small, nearly all are alike, or the difference from"
            + " another figure would tell of too few";
    static final String ALIKE = "nearly everybody answered alike: only the number of answers is shown";
    private static final int FINE_FROM = 20;
    private static final double NEARLY_ALL = 0.9;

    private final ReportTerms terms;

    public Banding(ReportTerms terms) {
        this.terms = terms;
    }

    @Override
    public int fewest(boolean sensitive) {
        return sensitive ? terms.fewestSensitive() : terms.fewestPeople();
    }

    @Override
    public Band size(int number) {
        return number < fewest(false) ? Band.TOO_FEW : Band.of(number);
    }

    /** The part of the whole in percent, to 5. */
    public static int percent(int part, int whole) {
        if (part < 0 || whole <= 0 || part > whole) {
            throw new IllegalArgumentException("a part lies between nought and its whole");
        }
        return (int) Math.round(20.0 * part / whole) * 5;
    }

    @Override
    public Share share(int part, int whole) {
        int k = fewest(false);
        if (whole < k) {
            return new Share(null, null, tooFew(k, "people"));
        }
        int smaller = Math.min(part, whole - part);
        return smaller < k || isNearlyAll(whole - smaller, whole)
                ? new Share(null, Band.of(whole), WITHHELD)
                : new Share(percent(part, whole), Band.of(whole), null);
    }

    @Override
    public Mean mean(Collection<Integer> answers, boolean sensitive) {
        int n = answers.size();
        int k = fewest(sensitive);
        if (n < k) {
            return new Mean(null, null, tooFew(k, "answers"));
        }
        if (answers.stream().distinct().anyMatch(a -> isNearlyAll(Collections.frequency(answers, a), n))) {
            return new Mean(null, Band.of(n), ALIKE);
        }
        double mean = answers.stream().mapToInt(a -> a).average().orElseThrow();
        double step = n < FINE_FROM ? 2 : 10;
        return new Mean(Math.round(mean * step) / step, Band.of(n), null);
    }

    @Override
    public Breakdown breakdown(String title, Map<String, Integer> sizes, boolean alike, boolean sensitive) {
        int k = fewest(sensitive);
        int total = sizes.values().stream().mapToInt(n -> n).sum();
        if (total < k) {
            return new Breakdown(title, null, List.of(), tooFew(k, "in all"));
        }
        boolean withheld = sizes.values().stream().anyMatch(n -> (n > 0 && n < k) || (!alike && isNearlyAll(n, total)));
        if (withheld) {
            return new Breakdown(title, Band.of(total), List.of(), WITHHELD);
        }
        List<Breakdown.BreakdownGroup> told = new ArrayList<>();
        sizes.forEach((label, n) -> {
            if (n > 0) {
                told.add(new Breakdown.BreakdownGroup(label, Band.of(n), percent(n, total)));
            }
        });
        return new Breakdown(title, Band.of(total), told, null);
    }

    static String tooFew(int k, String what) {
        return "fewer than " + k + " " + what + ": not shown";
    }

    private static boolean isNearlyAll(int part, int whole) {
        return part > NEARLY_ALL * whole;
    }
}

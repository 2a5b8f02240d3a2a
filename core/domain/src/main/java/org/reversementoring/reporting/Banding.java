package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes numbers safe to tell: bands for counts, rounded means and shares, and nothing about fewer than k people. Pure
 * functions; what they withhold they say, in plain words.
 */
public final class Banding {
    /** Fewest people behind any figure. */
    public static final int K = 5;
    /** Fewest people behind a figure on burden or identity. */
    public static final int K_SENSITIVE = 10;

    private static final int FINE_FROM = 20;
    private static final double ALIKE = 0.9;
    private static final String OTHER = "Other";

    private Banding() {}

    /** The part of the whole in percent, to 5. */
    public static int percent(int part, int whole) {
        if (part < 0 || whole <= 0 || part > whole) {
            throw new IllegalArgumentException("a part lies between nought and its whole");
        }
        return (int) Math.round(20.0 * part / whole) * 5;
    }

    public static Share share(int part, int whole) {
        return whole < K
                ? new Share(null, null, tooFew(K, "people"))
                : new Share(percent(part, whole), Band.of(whole), null);
    }

    /** The mean of one number for each person. */
    public static Mean mean(Collection<Integer> answers, int k) {
        int n = answers.size();
        if (n < k) {
            return new Mean(null, null, tooFew(k, "answers"));
        }
        if (answers.stream().distinct().anyMatch(a -> Collections.frequency(answers, a) > ALIKE * n)) {
            return new Mean(null, Band.of(n), "nearly everybody answered alike: only the number of answers is shown");
        }
        double mean = answers.stream().mapToInt(a -> a).average().orElseThrow();
        double step = n < FINE_FROM ? 2 : 10;
        return new Mean(Math.round(mean * step) / step, Band.of(n), null);
    }

    /**
     * Splits what everybody may know into groups of at least {@code k}. Groups that are smaller become one,
     * {@value #OTHER}, with the next smallest where they are too few together; where nothing is left to tell apart, the
     * whole is withheld.
     *
     * @param counts how many there are of each; the order is kept
     */
    public static Breakdown merged(String title, Map<String, Integer> counts, int k) {
        return publish(title, populated(counts), groups(counts, k), k);
    }

    /** Splits into groups of at least {@code k}; one smaller group withholds them all. */
    public static Breakdown whole(String title, Map<String, Integer> counts, int k) {
        Map<String, Integer> populated = populated(counts);
        boolean small = populated.values().stream().anyMatch(n -> n < k);
        return publish(title, populated, small ? Map.of() : populated, k);
    }

    /** As {@link #whole}, for answers: where more than nine in ten are alike, only the number is told. */
    public static Breakdown ofAnswers(String title, Map<String, Integer> counts, int k) {
        Breakdown breakdown = whole(title, counts, k);
        int total = sum(counts.values());
        boolean alike = counts.values().stream().anyMatch(n -> n > ALIKE * total);
        return breakdown.withheld() == null && alike
                ? breakdown.withheld("nearly all are alike: only the number is shown")
                : breakdown;
    }

    /** Which group a value is told in, after merging: the label for each value that occurs. */
    static Map<String, String> groupOf(Map<String, Integer> counts, int k) {
        Map<String, Integer> kept = groups(counts, k);
        Map<String, String> labels = new TreeMap<>();
        populated(counts).keySet().forEach(v -> labels.put(v, kept.containsKey(v) ? v : OTHER));
        return labels;
    }

    static String tooFew(int k, String what) {
        return "fewer than " + k + " " + what + ": not shown";
    }

    private static Map<String, Integer> groups(Map<String, Integer> counts, int k) {
        Map<String, Integer> kept = populated(counts);
        List<String> bySize = new ArrayList<>(kept.keySet());
        bySize.sort(Comparator.comparing(kept::get));
        int other = 0;
        for (String label : bySize) {
            int size = kept.getOrDefault(label, 0);
            if (size < k || (other > 0 && other < k)) {
                other += size;
                kept.remove(label);
            }
        }
        if (other > 0) {
            kept.merge(OTHER, other, Integer::sum);
        }
        return kept;
    }

    private static Breakdown publish(String title, Map<String, Integer> all, Map<String, Integer> groups, int k) {
        int total = sum(all.values());
        if (total < k) {
            return new Breakdown(title, null, List.of(), tooFew(k, "in all"));
        }
        boolean nothingToTell = groups.isEmpty() || (groups.size() == 1 && all.size() > 1);
        if (nothingToTell || groups.values().stream().anyMatch(n -> n < k)) {
            return new Breakdown(
                    title,
                    Band.of(total),
                    List.of(),
                    "a group of fewer than " + k + " would show: the whole breakdown is withheld");
        }
        List<Breakdown.BreakdownGroup> told = new ArrayList<>();
        groups.forEach((label, n) -> told.add(new Breakdown.BreakdownGroup(label, Band.of(n), percent(n, total))));
        return new Breakdown(title, Band.of(total), told, null);
    }

    private static Map<String, Integer> populated(Map<String, Integer> counts) {
        Map<String, Integer> populated = new LinkedHashMap<>(counts);
        populated.values().removeIf(n -> n == 0);
        return populated;
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(n -> n).sum();
    }
}

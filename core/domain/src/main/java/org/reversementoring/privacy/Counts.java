package org.reversementoring.privacy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many records of which kind were deleted; kinds only, never content. */
public record Counts(SortedMap<String, Integer> byKind) {
    public static final Counts NONE = new Counts(new TreeMap<>());

    public Counts {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }

    /** These, and so many more of this kind; 0 is left out. */
    Counts and(String kind, int number) {
        SortedMap<String, Integer> all = new TreeMap<>(byKind);
        if (number > 0) {
            all.merge(kind, number, Integer::sum);
        }
        return new Counts(all);
    }

    Counts and(Counts others) {
        SortedMap<String, Integer> all = new TreeMap<>(byKind);
        others.byKind.forEach((kind, number) -> all.merge(kind, number, Integer::sum));
        return new Counts(all);
    }

    int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package org.reversementoring.moodle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into calls that stay below {@link Parameters#MAX_FIELDS}. */
final class Batches {
    private static final int ROOM = 1900;

    private Batches() {}

    /** @param fields how many fields one item takes */
    static <T> List<List<T>> of(Collection<T> items, int fields) {
        List<T> all = new ArrayList<>(items);
        int size = ROOM / fields;
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }
}

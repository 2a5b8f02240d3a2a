package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts values of too few people together, in an order that was declared before there were numbers. */
final class Merging {
    static final String OTHER = "Other";

    private Merging() {}

    /**
     * Values below {@code k} become one group; where that is too small, further values join it, those of
     * {@code mergeFirst} first and then the others in their order. Values of nobody are left out.
     */
    static <U> Map<String, List<U>> merged(
            Map<String, ? extends Collection<U>> values, List<String> mergeFirst, int k) {
        Map<String, List<U>> groups = new LinkedHashMap<>();
        List<U> other = new ArrayList<>();
        values.forEach((value, units) -> {
            if (units.size() < k) {
                other.addAll(units);
            } else {
                groups.put(value, List.copyOf(units));
            }
        });
        Set<String> order = new LinkedHashSet<>(mergeFirst);
        order.addAll(values.keySet());
        for (String value : order) {
            if (!other.isEmpty() && other.size() < k && groups.containsKey(value)) {
                other.addAll(groups.remove(value));
            }
        }
        if (!other.isEmpty()) {
            groups.merge(OTHER, other, (known, more) -> {
                List<U> both = new ArrayList<>(known);
                both.addAll(more);
                return both;
            });
        }
        return groups;
    }
}

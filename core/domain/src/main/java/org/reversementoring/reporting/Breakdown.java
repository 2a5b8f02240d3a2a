package org.reversementoring.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number splits into groups: whole, or not at all.
 *
 * @param total of all groups; null where even that is withheld
 * @param groups in the order of their labels; empty where withheld
 * @param withheld why the groups are not shown, in plain words; null where they are
 */
public record Breakdown(
        String title,
        @Nullable Band total,
        List<BreakdownGroup> groups,
        @Nullable String withheld) {
    public Breakdown {
        groups = List.copyOf(groups);
    }

    /** @param percent of the total, to 5; the shares of a breakdown need not add up to 100 */
    public record BreakdownGroup(String label, Band size, int percent) {}

    Breakdown withheld(String reason) {
        return new Breakdown(title, total, List.of(), reason);
    }
}

package org.reversementoring.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures about people and pairs of a programme as a report tells them: made safe one by one, and refused where the
 * auditor says that several of them together would tell of too few. Earlier figures go first.
 */
final class Figures {
    private final Release release;
    private final DisclosureAuditor auditor;

    Figures(Release release, DisclosureAuditor auditor) {
        this.release = release;
        this.auditor = auditor;
    }

    Release release() {
        return release;
    }

    /** Null where withheld for the sake of other figures. */
    @Nullable
    Band size(Collection<UUID> units) {
        Band band = release.size(units.size());
        return band == Band.TOO_FEW || auditor.admits(List.of(units)) ? band : null;
    }

    /** Groups of nobody are not told, a group of too few withholds all. */
    Breakdown whole(String title, Map<String, List<UUID>> groups) {
        return audited(title, groups, false);
    }

    /** As {@link #whole}, after values of too few were put together. */
    Breakdown merged(String title, Map<String, List<UUID>> values, List<String> mergeFirst, boolean alike) {
        return audited(title, Merging.merged(values, mergeFirst, release.fewest(false)), alike);
    }

    /** The mean of one number for each unit. */
    Mean mean(List<UUID> units, List<Integer> numbers) {
        Mean mean = release.mean(numbers, false);
        return mean.answers() == null || auditor.admits(List.of(units)) ? mean : new Mean(null, null, Banding.WITHHELD);
    }

    /** Whether the number of units may be told; false where they are too few as well. */
    boolean maySize(Collection<UUID> units) {
        Band band = size(units);
        return band != null && band != Band.TOO_FEW;
    }

    private Breakdown audited(String title, Map<String, List<UUID>> groups, boolean alike) {
        List<UUID> all = groups.values().stream().flatMap(List::stream).toList();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        groups.forEach((label, units) -> sizes.put(label, units.size()));
        Breakdown breakdown = release.breakdown(title, sizes, alike, false);
        if (breakdown.total() != null && !auditor.admits(List.of(all))) {
            return new Breakdown(title, null, List.of(), Banding.WITHHELD);
        }
        boolean nothingToTell = groups.size() == 1 && groups.containsKey(Merging.OTHER);
        return breakdown.withheld() == null && (nothingToTell || !auditor.admits(groups.values()))
                ? breakdown.withheld(Banding.WITHHELD)
                : breakdown;
    }
}

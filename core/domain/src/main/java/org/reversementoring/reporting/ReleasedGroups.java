package org.reversementoring.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whom the figures of one report count, kept with the report so that a later one cannot be subtracted from it, and told
 * to nobody. Over participations and pairs, of which everything kept here is metadata; where such a record has been
 * deleted, its id leads nowhere and still does its work.
 *
 * @param membership by participation or pair: one digit for each figure, how often it counts there
 */
public record ReleasedGroups(Map<UUID, String> membership) {
    public static final ReleasedGroups NONE = new ReleasedGroups(Map.of());

    public ReleasedGroups {
        membership = Map.copyOf(membership);
    }

    static ReleasedGroups of(List<Map<UUID, Integer>> figures) {
        Map<UUID, String> membership = new TreeMap<>();
        for (int i = 0; i < figures.size(); i++) {
            String before = "0".repeat(i);
            figures.get(i).forEach((unit, times) -> {
                String known = membership.getOrDefault(unit, "");
                membership.put(unit, known + before.substring(known.length()) + times);
            });
        }
        return new ReleasedGroups(membership);
    }

    /** For each figure, whom it counts and how often. */
    List<Map<UUID, Integer>> figures() {
        List<Map<UUID, Integer>> figures = new ArrayList<>();
        membership.forEach((unit, digits) -> {
            for (int i = 0; i < digits.length(); i++) {
                if (figures.size() <= i) {
                    figures.add(new HashMap<>());
                }
                int times = digits.charAt(i) - '0';
                if (times > 0) {
                    figures.get(i).put(unit, times);
                }
            }
        });
        return figures;
    }
}

package org.reversementoring.people;

import java.time.ZoneId;
import java.util.Map;

/**
 * How a directory's snapshots are read.
 *
 * @param rankByLevel the directory's level labels with their ranks; 0 is the top
 * @param zone in which "today" is meant where dates begin or end an employment
 * @param defaultTimeZone of people for whom the directory names none
 * @param maxDropPercent a snapshot that lost more than this of its people, of a column's values or of its managers is
 *     not accepted; 1 to 100
 */
public record SyncSettings(Map<String, Integer> rankByLevel, ZoneId zone, ZoneId defaultTimeZone, int maxDropPercent) {
    public static final int DEFAULT_MAX_DROP_PERCENT = 20;

    public SyncSettings {
        rankByLevel = Map.copyOf(rankByLevel);
        if (maxDropPercent < 1 || maxDropPercent > 100) {
            throw new IllegalArgumentException("maxDropPercent must be a whole number from 1 to 100");
        }
        rankByLevel.forEach((label, rank) -> new Level(label, rank));
    }
}

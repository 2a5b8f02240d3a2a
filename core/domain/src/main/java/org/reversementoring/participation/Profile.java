package org.reversementoring.participation;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a participant says of themselves for the matching. Nothing in it is inferred from anybody's age or generation.
 *
 * @param region ISO 3166-1 alpha-2 country code
 * @param language BCP 47 tag
 * @param skillsOffered skill key → level 1 (some) to 5 (expert)
 * @param needs skill key → level 1 to 5 that the person wants to reach
 * @param topics keys of the focus areas that the person opted into, one by one
 */
public record Profile(
        String region,
        String language,
        ZoneId timeZone,
        SortedMap<String, Integer> skillsOffered,
        SortedMap<String, Integer> needs,
        SortedSet<String> topics) {
    public Profile {
        skillsOffered = Collections.unmodifiableSortedMap(new TreeMap<>(skillsOffered));
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    public static Profile of(
            String region,
            String language,
            ZoneId timeZone,
            Map<String, Integer> skillsOffered,
            Map<String, Integer> needs,
            Set<String> topics) {
        return new Profile(
                region, language, timeZone, new TreeMap<>(skillsOffered), new TreeMap<>(needs), new TreeSet<>(topics));
    }
}

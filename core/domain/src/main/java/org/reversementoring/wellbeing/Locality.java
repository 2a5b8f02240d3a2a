package org.reversementoring.wellbeing;

import java.time.ZoneId;

/**
 * Where a person would be helped.
 *
 * @param region ISO 3166
 * @param language BCP 47
 * @param zone IANA zone, by which working time is counted
 */
public record Locality(String region, String language, ZoneId zone) {
    /** Where nothing is known: what serves the whole world, in English. */
    public static final Locality UNKNOWN = new Locality(Resource.GLOBAL, "en", ZoneId.of("UTC"));
}

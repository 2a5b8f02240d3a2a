package org.reversementoring.wellbeing;

/** ISO 3166 regions: a country such as {@code DE}, or a part of one such as {@code DE-BE}. */
final class Regions {
    private Regions() {}

    /** The country that it is, or is a part of. */
    static String country(String region) {
        int dash = region.indexOf('-');
        return dash < 0 ? region : region.substring(0, dash);
    }
}

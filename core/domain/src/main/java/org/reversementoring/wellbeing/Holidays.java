package org.reversementoring.wellbeing;

import java.time.LocalDate;

/** Knows on which days nobody works in a region. */
@FunctionalInterface
public interface Holidays {
    /** Where no region has any. */
    Holidays NONE = (region, day) -> false;

    /**
     * Whether this day is a public holiday there. A region that is not known has none; of a part of a country that is
     * not known, the country's count.
     *
     * @param region ISO 3166, such as {@code DE} or {@code DE-BE}
     */
    boolean isHoliday(String region, LocalDate day);
}

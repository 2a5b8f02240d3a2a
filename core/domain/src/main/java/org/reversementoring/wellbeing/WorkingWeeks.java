package org.reversementoring.wellbeing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The working week of each region: as the organisation says, else nine to five on the days that are no weekend there.
 */
public final class WorkingWeeks {
    /** Every region by the default. */
    public static final WorkingWeeks STANDARD = new WorkingWeeks(Map.of());

    /** The region that stands for all that are not named. */
    private static final String ELSEWHERE = "*";

    private static final Pattern ENTRY =
            Pattern.compile("(\\*|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)=([A-Z]{3})-([A-Z]{3}) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /** Countries whose weekend is not Saturday and Sunday: Unicode CLDR 38, supplemental/weekData. */
    private static final Map<String, WorkingWeek> OTHER_WEEKENDS = otherWeekends();

    private final Map<String, WorkingWeek> own;

    private WorkingWeeks(Map<String, WorkingWeek> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * Reads such as {@code *=MON-FRI 08:00-16:00; IL=SUN-THU 09:00-18:00; DE-BY=MON-THU 08:00-17:00}; empty for none.
     *
     * @throws IllegalArgumentException with a message that names the entry
     */
    public static WorkingWeeks parse(String text) {
        Map<String, WorkingWeek> weeks = new HashMap<>();
        for (String entry : entries(text)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw fault(entry);
            }
            try {
                weeks.put(
                        matcher.group(1),
                        new WorkingWeek(
                                days(day(matcher.group(2)), day(matcher.group(3))),
                                LocalTime.parse(matcher.group(4)),
                                LocalTime.parse(matcher.group(5))));
            } catch (RuntimeException e) {
                throw fault(entry);
            }
        }
        return new WorkingWeeks(weeks);
    }

    WorkingWeek of(String region) {
        for (String name : List.of(region, Regions.country(region))) {
            WorkingWeek week = own.get(name);
            if (week != null) {
                return week;
            }
        }
        WorkingWeek standard = own.getOrDefault(ELSEWHERE, WorkingWeek.STANDARD);
        WorkingWeek other = OTHER_WEEKENDS.get(Regions.country(region));
        return other == null ? standard : new WorkingWeek(other.days(), standard.from(), standard.to());
    }

    static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        for (String entry : text.split(";")) {
            if (!entry.isBlank()) {
                entries.add(entry.strip());
            }
        }
        return entries;
    }

    private static IllegalArgumentException fault(String entry) {
        return new IllegalArgumentException(
                "must name working weeks such as IL=SUN-THU 09:00-17:00, separated by ';': '" + entry + "' is none");
    }

    private static DayOfWeek day(String threeLetters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(threeLetters)) {
                return day;
            }
        }
        throw new IllegalArgumentException(threeLetters);
    }

    private static Set<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
        Set<DayOfWeek> days = EnumSet.of(first, last);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static Map<String, WorkingWeek> otherWeekends() {
        Map<String, WorkingWeek> weeks = new HashMap<>();
        WorkingWeek sundayToThursday = WorkingWeek.nineToFive(days(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY));
        for (String country :
                List.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE")) {
            weeks.put(country, sundayToThursday);
        }
        weeks.put("AF", WorkingWeek.nineToFive(days(DayOfWeek.SATURDAY, DayOfWeek.WEDNESDAY)));
        weeks.put("IR", WorkingWeek.nineToFive(days(DayOfWeek.SATURDAY, DayOfWeek.THURSDAY)));
        WorkingWeek mondayToSaturday = WorkingWeek.nineToFive(days(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        weeks.put("IN", mondayToSaturday);
        weeks.put("UG", mondayToSaturday);
        // CLDR 38 still says Friday and Saturday of the Emirates, which moved to Saturday and Sunday in January 2022.
        return Map.copyOf(weeks);
    }
}

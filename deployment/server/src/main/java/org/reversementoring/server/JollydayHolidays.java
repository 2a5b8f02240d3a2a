package org.reversementoring.server;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.wellbeing.Holidays;

/** Public and bank holidays as the library Jollyday knows them: computed here, from data that it ships. */
final class JollydayHolidays implements Holidays {
    private static final Logger LOG = Logger.getLogger(JollydayHolidays.class.getName());

    private record Place(String country, String part) {}

    private record Days(Place place, int year) {}

    private final Map<Place, Place> places = new ConcurrentHashMap<>();
    private final Map<Days, Set<LocalDate>> days = new ConcurrentHashMap<>();
    private final Set<String> countries = new HashSet<>();

    JollydayHolidays() {
        for (String code : HolidayManager.getSupportedCalendarCodes()) {
            countries.add(code.toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public boolean isHoliday(String region, LocalDate day) {
        String[] parts = region.toLowerCase(Locale.ROOT).split("-", 2);
        if (parts[0].length() != 2 || !countries.contains(parts[0])) {
            return false;
        }
        try {
            Place place = known(new Place(parts[0], parts.length == 1 ? "" : parts[1]));
            return days.computeIfAbsent(new Days(place, day.getYear()), JollydayHolidays::of)
                    .contains(day);
        } catch (RuntimeException e) {
            // A deadline a day early is better than none.
            LOG.log(Level.WARNING, "the holidays of " + parts[0] + " could not be read; none count", e);
            return false;
        }
    }

    /** The country alone where it has no such part, so that only known places are remembered. */
    private Place known(Place asked) {
        Place known = places.get(asked);
        if (known != null) {
            return known;
        }
        boolean exists = part(asked).isPresent();
        Place place = exists ? asked : new Place(asked.country(), "");
        places.put(place, place);
        return place;
    }

    private static Optional<CalendarHierarchy> part(Place place) {
        return manager(place.country()).getCalendarHierarchy().getChildren().values().stream()
                .filter(child -> child.getId().equalsIgnoreCase(place.part()))
                .findAny();
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static Set<LocalDate> of(Days asked) {
        Place place = asked.place();
        HolidayManager manager = manager(place.country());
        String[] parts = place.part().isEmpty() ? new String[0] : new String[] {place.part()};
        Set<LocalDate> free = new HashSet<>();
        for (Holiday holiday : manager.getHolidays(Year.of(asked.year()), parts)) {
            if (holiday.getType() != HolidayType.OBSERVANCE) {
                free.add(holiday.getDate());
            }
        }
        return Set.copyOf(free);
    }
}

package org.reversementoring.wellbeing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days on which the organisation itself does not work, everywhere or in one region, beside the public holidays. */
public final class ClosedDays implements Holidays {
    private static final String EVERYWHERE = "*";
    private static final int LONGEST_DAYS = 31;
    private static final Pattern ENTRY =
            Pattern.compile("(?:([A-Z]{2}(?:-[A-Z0-9]{1,3})?)=)?(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");

    private final Map<String, Set<LocalDate>> days;

    private ClosedDays(Map<String, Set<LocalDate>> days) {
        this.days = days;
    }

    /**
     * Reads such as {@code 2026-12-24; 2026-12-27/2026-12-31; DE-BY=2026-08-08}; empty for none.
     *
     * @throws IllegalArgumentException with a message that names the entry
     */
    public static ClosedDays parse(String text) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (String entry : WorkingWeeks.entries(text)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw fault(entry);
            }
            try {
                LocalDate first = LocalDate.parse(matcher.group(2));
                LocalDate last = matcher.group(3) == null ? first : LocalDate.parse(matcher.group(3));
                long more = ChronoUnit.DAYS.between(first, last);
                if (more < 0 || more >= LONGEST_DAYS) {
                    throw fault(entry);
                }
                String region = matcher.group(1) == null ? EVERYWHERE : matcher.group(1);
                first.datesUntil(last.plusDays(1)).forEach(days.computeIfAbsent(region, r -> new HashSet<>())::add);
            } catch (DateTimeException e) {
                throw fault(entry);
            }
        }
        return new ClosedDays(days);
    }

    @Override
    public boolean isHoliday(String region, LocalDate day) {
        return List.of(EVERYWHERE, Regions.country(region), region).stream()
                .anyMatch(name -> days.getOrDefault(name, Set.of()).contains(day));
    }

    private static IllegalArgumentException fault(String entry) {
        return new IllegalArgumentException("must name days such as 2026-12-24 or DE-BY=2026-12-27/2026-12-31 ("
                + LONGEST_DAYS + " days at most), separated by ';': '" + entry + "' is none");
    }
}

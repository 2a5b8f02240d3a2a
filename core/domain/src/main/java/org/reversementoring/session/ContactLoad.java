package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.wellbeing.TimeAround;

/** Counts minutes in any 30 days, as the load rules want it. */
final class ContactLoad {
    static final Duration WINDOW = Duration.ofDays(30);

    private ContactLoad() {}

    /** Minutes of the meetings that start in the time {@code length} up to {@code end}. */
    static int minutes(List<Meeting> meetings, Duration length, Instant end) {
        return meetings.stream()
                .filter(m -> m.isWithin(length, end))
                .mapToInt(Meeting::minutes)
                .sum();
    }

    /** The most minutes that any 30 days with the added meeting in them would hold, with what lies around them. */
    static int peakMinutes(List<Meeting> others, Meeting added, TimeAround around) {
        List<Meeting> all = new ArrayList<>(others);
        all.add(added);
        return all.stream()
                .map(Meeting::startsAt)
                .filter(end -> added.isWithin(WINDOW, end))
                .mapToInt(end -> minutes(all, WINDOW, end) + around.minutes(end.minus(WINDOW), end))
                .max()
                .orElse(added.minutes());
    }
}

package org.reversementoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reversementoring.pairing.Arrangement;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * The load rule S6: contact in any 30 days above the agreed load is noticed, above twice of it a booking is refused
 * unless the mentor decides otherwise.
 */
final class ContactLoad {
    static final Duration WINDOW = Duration.ofDays(30);
    private static final int REFUSED_ABOVE = 2;

    private ContactLoad() {}

    /** Minutes of the meetings that start in the time {@code length} up to {@code end}. */
    static int minutes(List<Meeting> meetings, Duration length, Instant end) {
        return meetings.stream()
                .filter(m -> m.isWithin(length, end))
                .mapToInt(Meeting::minutes)
                .sum();
    }

    /** The most minutes that any 30 days with the added meeting in them would hold. */
    static int peakMinutes(List<Meeting> others, Meeting added) {
        List<Meeting> all = new ArrayList<>(others);
        all.add(added);
        return all.stream()
                .map(Meeting::startsAt)
                .filter(end -> added.isWithin(WINDOW, end))
                .mapToInt(end -> minutes(all, WINDOW, end))
                .max()
                .orElse(added.minutes());
    }

    /** Throws LOAD_LIMIT where the booking is too much and the mentor has not decided to take it on. */
    static void require(List<Meeting> others, Meeting added, Arrangement agreed, boolean mentorOverrides) {
        int limit = REFUSED_ABOVE * agreed.minutesIn30Days();
        if (!mentorOverrides && peakMinutes(others, added) > limit) {
            throw new RefusedException(
                    Problem.LOAD_LIMIT,
                    "The pair would meet for more than " + limit
                            + " minutes in 30 days, which is twice what was agreed."
                            + " Only the mentor can decide to book it nevertheless.");
        }
    }
}

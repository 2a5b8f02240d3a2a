package org.reversementoring.wellbeing;

import java.time.Duration;

/**
 * How long a support case may wait. Working days and hours are those of the person's region and zone.
 *
 * @param acknowledgeDays working days until somebody answers
 * @param acknowledgeUrgentHours working hours until somebody answers an urgent one
 * @param planDays working days from the answer to the proposal of a next step
 * @param reviewDays working days in support until the contact is reminded to look again
 * @param feedbackMonths from the first answer to a detriment report to the feedback on it; Directive (EU) 2019/1937,
 *     article 9, allows three
 * @param checkIn from closing to the one message that asks how it went
 */
public record CaseDeadlines(
        int acknowledgeDays,
        int acknowledgeUrgentHours,
        int planDays,
        int reviewDays,
        int feedbackMonths,
        Duration checkIn) {
    public static final CaseDeadlines DEFAULT = new CaseDeadlines(2, 4, 5, 10, 3, Duration.ofDays(14));
}

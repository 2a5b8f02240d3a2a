package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.reversementoring.people.PersonId;

/**
 * The deadlines of support cases, in the working time of the person who asked: their zone, week and public holidays.
 */
public final class CaseClock {
    private final CaseDeadlines deadlines;
    private final Localities localities;
    private final WorkingTimes times;

    public CaseClock(CaseDeadlines deadlines, Localities localities, WorkingTimes times) {
        this.deadlines = deadlines;
        this.localities = localities;
        this.times = times;
    }

    /** A deadline, and the half of its working time, when its owner is reminded. */
    record Deadline(Instant half, Instant due) {}

    Deadline acknowledgement(Asked asked, Instant from) {
        WorkingTime time = workingTime(asked.person());
        Duration working = asked.urgency() == Asked.Urgency.URGENT
                ? Duration.ofHours(deadlines.acknowledgeUrgentHours())
                : time.ofDays(deadlines.acknowledgeDays());
        return deadline(time, from, working);
    }

    Deadline plan(Asked asked, Instant from) {
        WorkingTime time = workingTime(asked.person());
        return deadline(time, from, time.ofDays(deadlines.planDays()));
    }

    Instant review(Asked asked, Instant from) {
        WorkingTime time = workingTime(asked.person());
        return time.after(from, time.ofDays(deadlines.reviewDays()));
    }

    /** When the person who reported a detriment has to have feedback, from its first acknowledgement. */
    Instant feedback(Asked asked, Instant acknowledged) {
        ZoneId zone = localities.of(asked.person()).zone();
        return acknowledged.atZone(zone).plusMonths(deadlines.feedbackMonths()).toInstant();
    }

    /**
     * When to look at a case in support again: at its review, or before that at the half or the end of the time for
     * feedback.
     */
    Instant nextLook(SupportCase supportCase, Instant now, Instant review) {
        Instant feedback = supportCase.feedbackDue();
        if (feedback == null) {
            return review;
        }
        Instant acknowledged = feedback.atZone(ZoneOffset.UTC)
                .minusMonths(deadlines.feedbackMonths())
                .toInstant();
        Instant half =
                acknowledged.plus(Duration.between(acknowledged, feedback).dividedBy(2));
        return Stream.of(half, feedback, review)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(review);
    }

    Instant checkIn(Instant from) {
        return from.plus(deadlines.checkIn());
    }

    boolean isWorkedAt(PersonId person, Instant at) {
        return workingTime(person).isWorkedAt(at);
    }

    private WorkingTime workingTime(PersonId person) {
        return times.of(localities.of(person));
    }

    private static Deadline deadline(WorkingTime time, Instant from, Duration working) {
        return new Deadline(time.after(from, working.dividedBy(2)), time.after(from, working));
    }
}

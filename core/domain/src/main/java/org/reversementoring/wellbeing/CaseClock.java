package org.reversementoring.wellbeing;

import java.time.Duration;
import java.time.Instant;
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

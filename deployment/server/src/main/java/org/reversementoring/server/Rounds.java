package org.reversementoring.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.reversementoring.spi.JobRounds;
import org.reversementoring.spi.UnitOfWork;

/**
 * What is due once in each hour or day, however often it is woken and on whichever node. That a round was done is kept
 * in the database after its work: a round that failed, or whose node fell, is begun again. So such work looks at what
 * there is and finds nothing to do the second time.
 */
final class Rounds {
    /** A round noted further ahead than clocks of nodes may differ was noted by a wrong clock, and does not count. */
    static final Duration SKEW = Duration.ofHours(1);

    private final UnitOfWork work;
    private final JobRounds done;
    private final Clock clock;

    Rounds(UnitOfWork work, JobRounds done, Clock clock) {
        this.work = work;
        this.done = done;
        this.clock = clock;
    }

    /** @param job its name in the database */
    Runnable daily(String job, Runnable task) {
        return () ->
                once(job, LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant(), task);
    }

    /** @param job its name in the database */
    Runnable hourly(String job, Runnable task) {
        return () -> once(job, clock.instant().truncatedTo(ChronoUnit.HOURS), task);
    }

    private void once(String job, Instant round, Runnable task) {
        if (isDue(job, round)) {
            task.run();
            done(job, round);
        }
    }

    /** Not where this round or a later one was done: another node's clock may be ahead. */
    boolean isDue(String job, Instant round) {
        Instant horizon = clock.instant().plus(SKEW);
        return work.run(() -> done.last(job))
                .filter(last -> !last.isBefore(round) && !last.isAfter(horizon))
                .isEmpty();
    }

    void done(String job, Instant round) {
        work.runDespiteChanges(() -> {
            done.done(job, round);
            return true;
        });
    }
}

package org.reversementoring.persistence;

import java.time.Instant;
import java.util.Optional;
import org.reversementoring.spi.JobRounds;

/** Rounds of jobs in the database: one row a job. */
public final class HibernateJobRounds implements JobRounds {
    private final HibernateUnitOfWork work;

    public HibernateJobRounds(HibernateUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Instant> last(String job) {
        return Optional.ofNullable(work.em().find(JobRoundRow.class, job)).map(row -> row.round);
    }

    @Override
    public void done(String job, Instant round) {
        JobRoundRow row = work.em().find(JobRoundRow.class, job);
        if (row == null) {
            row = new JobRoundRow();
            row.job = job;
            row.round = round;
            work.em().persist(row);
        } else {
            row.round = round;
        }
    }
}

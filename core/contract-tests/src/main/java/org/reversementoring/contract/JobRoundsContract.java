package org.reversementoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reversementoring.spi.JobRounds;
import org.reversementoring.spi.UnitOfWork;

/** What every store of rounds keeps to. The store is shared: each test has a job of its own. */
public interface JobRoundsContract {
    Instant ROUND = Instant.parse("2026-01-05T09:00:00Z");

    UnitOfWork work();

    /** Each call may answer another node's access to the same store. */
    JobRounds rounds();

    private static String job() {
        return "job-" + UUID.randomUUID();
    }

    private void done(String job, Instant round) {
        work().run(() -> rounds().done(job, round));
    }

    @Test
    default void a_job_that_never_ran_has_no_round() {
        assertThat(work().run(() -> rounds().last(job()))).isEmpty();
    }

    @Test
    default void the_round_that_was_done_last_is_kept_for_every_node() {
        String job = job();
        done(job, ROUND);
        assertThat(work().run(() -> rounds().last(job))).contains(ROUND);
        Instant next = ROUND.plus(Duration.ofHours(1));
        done(job, next);
        assertThat(work().run(() -> rounds().last(job))).contains(next);
    }

    @Test
    default void a_round_that_a_wrong_clock_noted_can_be_taken_back() {
        String job = job();
        done(job, ROUND.plus(Duration.ofDays(400)));
        done(job, ROUND);
        assertThat(work().run(() -> rounds().last(job))).contains(ROUND);
    }

    @Test
    default void jobs_do_not_count_for_each_other() {
        done(job(), ROUND);
        assertThat(work().run(() -> rounds().last(job()))).isEmpty();
    }
}

package org.reversementoring.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * Which round of a recurring job was done last: an hour, a day, a batch. Kept where every node looks, so that a round
 * is not begun again because another node has the job now. Both calls are part of the running unit of work.
 */
public interface JobRounds {
    /**
     * The beginning of the round that was done last; empty before the first.
     *
     * @param job 1 to 100 characters
     */
    Optional<Instant> last(String job);

    /** @param round its beginning; takes the place of what was kept before, whichever is later */
    void done(String job, Instant round);
}

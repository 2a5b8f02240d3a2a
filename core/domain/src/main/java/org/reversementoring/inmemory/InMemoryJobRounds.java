package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.spi.JobRounds;

/** Rounds of jobs in memory. */
public final class InMemoryJobRounds implements JobRounds {
    private final Map<String, Instant> rounds = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> last(String job) {
        return Optional.ofNullable(rounds.get(job));
    }

    @Override
    public void done(String job, Instant round) {
        rounds.put(job, round);
    }
}

package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.IdempotencyKeys;

/** Idempotency keys in memory. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private record Entry(Outcome outcome, Instant at) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<Outcome> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::outcome);
    }

    @Override
    public void claim(String name, String bodyHash, Instant now) {
        if (entries.putIfAbsent(name, new Entry(new Outcome(bodyHash, 0, null), now)) != null) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "This key is in use.");
        }
    }

    @Override
    public void finish(String name, int status, @Nullable String location) {
        entries.computeIfPresent(
                name, (n, e) -> new Entry(new Outcome(e.outcome().bodyHash(), status, location), e.at()));
    }

    @Override
    public void release(String name) {
        entries.remove(name);
    }

    @Override
    public int forgetBefore(Instant limit) {
        int before = entries.size();
        entries.values().removeIf(e -> e.at().isBefore(limit));
        return before - entries.size();
    }
}

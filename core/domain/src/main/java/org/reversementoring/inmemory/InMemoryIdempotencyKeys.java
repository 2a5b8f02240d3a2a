package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.IdempotencyKeys;

/** Idempotency keys in memory. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private record Entry(Outcome outcome, UUID holder, Instant at) {
        Entry with(int status, @Nullable String location) {
            return new Entry(new Outcome(outcome.bodyHash(), status, location), holder, at);
        }

        boolean isRunning() {
            return outcome.status() == CLAIMED || outcome.status() == BEGUN;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<Outcome> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::outcome);
    }

    @Override
    public void claim(String name, String bodyHash, UUID holder, Instant now) {
        if (entries.putIfAbsent(name, new Entry(new Outcome(bodyHash, CLAIMED, null), holder, now)) != null) {
            throw new RefusedException(Problem.ALREADY_EXISTS, "This key is in use.");
        }
    }

    @Override
    public boolean takeOver(String name, UUID holder, Instant limit, Instant now) {
        return changed(
                name,
                e -> e.outcome().status() == CLAIMED && e.at().isBefore(limit),
                e -> new Entry(e.outcome(), holder, now));
    }

    @Override
    public void begun(String name, UUID holder) {
        if (!changed(name, e -> e.holder().equals(holder) && e.isRunning(), e -> e.with(BEGUN, null))) {
            throw RefusedException.stale();
        }
    }

    private boolean changed(String name, Predicate<Entry> where, UnaryOperator<Entry> change) {
        Entry present = entries.get(name);
        return present != null && where.test(present) && entries.replace(name, present, change.apply(present));
    }

    @Override
    public void finish(String name, UUID holder, int status, @Nullable String location) {
        changed(name, e -> e.holder().equals(holder), e -> e.with(status, location));
    }

    @Override
    public void release(String name, UUID holder) {
        entries.computeIfPresent(name, (n, e) -> e.holder().equals(holder) ? null : e);
    }

    @Override
    public int forgetBefore(Instant limit) {
        int before = entries.size();
        entries.values().removeIf(e -> e.at().isBefore(limit));
        return before - entries.size();
    }
}

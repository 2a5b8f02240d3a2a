package org.reversementoring.inmemory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reversementoring.spi.Leases;

/** Leases in memory. */
public final class InMemoryLeases implements Leases {
    private record Lease(UUID holder, Instant until) {}

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean take(String name, UUID holder, Duration length) {
        Instant now = clock.instant();
        Lease wanted = new Lease(holder, now.plus(length));
        return wanted.equals(
                leases.merge(name, wanted, (present, next) -> present.until().isAfter(now) ? present : next));
    }

    @Override
    public boolean renew(String name, UUID holder, Duration length) {
        Lease wanted = new Lease(holder, clock.instant().plus(length));
        return wanted.equals(
                leases.computeIfPresent(name, (any, present) -> present.holder().equals(holder) ? wanted : present));
    }

    @Override
    public void release(String name, UUID holder) {
        leases.computeIfPresent(name, (any, present) -> present.holder().equals(holder) ? null : present);
    }
}

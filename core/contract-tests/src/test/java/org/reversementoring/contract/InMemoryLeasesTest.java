package org.reversementoring.contract;

import java.time.Clock;
import java.util.List;
import org.reversementoring.inmemory.InMemoryLeases;
import org.reversementoring.spi.Leases;

class InMemoryLeasesTest implements LeasesContract, TurnsContract {
    private final Leases leases = new InMemoryLeases(Clock.systemUTC());

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public List<Leases> nodes() {
        return List.of(leases, leases);
    }
}

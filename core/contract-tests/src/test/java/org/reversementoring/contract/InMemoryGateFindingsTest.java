package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryGateFindings;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.programme.GateFindings;
import org.reversementoring.spi.UnitOfWork;

class InMemoryGateFindingsTest implements GateFindingsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final GateFindings findings = new InMemoryGateFindings(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public GateFindings findings() {
        return findings;
    }
}

package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryKeptPolicies;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptPolicies;

class InMemoryKeptPoliciesTest implements KeptPoliciesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final KeptPolicies policies = new InMemoryKeptPolicies(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public KeptPolicies policies() {
        return policies;
    }
}

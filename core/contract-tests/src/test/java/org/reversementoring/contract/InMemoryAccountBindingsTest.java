package org.reversementoring.contract;

import org.reversementoring.access.AccountBindings;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryAccountBindingsTest implements AccountBindingsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final AccountBindings bindings = new InMemoryAccountBindings();

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public AccountBindings bindings() {
        return bindings;
    }
}

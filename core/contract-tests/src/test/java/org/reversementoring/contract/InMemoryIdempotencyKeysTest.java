package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryIdempotencyKeys;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.IdempotencyKeys;
import org.reversementoring.spi.UnitOfWork;

class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final IdempotencyKeys keys = new InMemoryIdempotencyKeys();

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public IdempotencyKeys keys() {
        return keys;
    }
}

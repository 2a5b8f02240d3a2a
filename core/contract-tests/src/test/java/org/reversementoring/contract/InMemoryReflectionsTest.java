package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryReflections;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.session.Reflections;
import org.reversementoring.spi.UnitOfWork;

class InMemoryReflectionsTest implements ReflectionsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Reflections reflections = new InMemoryReflections(work);

    @Override
    public Reflections reflections() {
        return reflections;
    }

    @Override
    public UnitOfWork work() {
        return work;
    }
}

package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryResources;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Resources;

class InMemoryResourcesTest implements ResourcesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Resources resources = new InMemoryResources(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Resources resources() {
        return resources;
    }
}

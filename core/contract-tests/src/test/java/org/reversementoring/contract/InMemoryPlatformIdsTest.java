package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryPlatformIds;
import org.reversementoring.spi.PlatformIds;

class InMemoryPlatformIdsTest implements PlatformIdsContract {
    private final PlatformIds ids = new InMemoryPlatformIds();

    @Override
    public PlatformIds ids() {
        return ids;
    }
}

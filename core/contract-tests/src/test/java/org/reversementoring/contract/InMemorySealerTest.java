package org.reversementoring.contract;

import java.time.Clock;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.inmemory.InMemorySealer;

class InMemorySealerTest implements SealerContract, DestroyedKeysContract {
    @Override
    public Sealer fresh() {
        return new InMemorySealer();
    }

    @Override
    public Store fresh(Clock clock) {
        InMemorySealer sealer = new InMemorySealer(clock);
        return new Store(sealer, sealer);
    }
}

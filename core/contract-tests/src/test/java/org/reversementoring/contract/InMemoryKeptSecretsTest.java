package org.reversementoring.contract;

import org.reversementoring.confidentiality.KeptSecrets;
import org.reversementoring.inmemory.InMemoryKeptSecrets;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;

class InMemoryKeptSecretsTest implements KeptSecretsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final KeptSecrets secrets = new InMemoryKeptSecrets(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public KeptSecrets secrets() {
        return secrets;
    }
}

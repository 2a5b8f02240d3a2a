package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryDeclarations;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.Declarations;

class InMemoryDeclarationsTest implements DeclarationsContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final Declarations declarations = new InMemoryDeclarations(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Declarations declarations() {
        return declarations;
    }
}

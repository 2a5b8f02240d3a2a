package org.reversementoring.contract;

import org.reversementoring.inmemory.InMemoryKeptNotes;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.spi.UnitOfWork;
import org.reversementoring.wellbeing.KeptNotes;

class InMemoryKeptNotesTest implements ProtectiveNotesContract {
    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final KeptNotes notes = new InMemoryKeptNotes(work);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public KeptNotes notes() {
        return notes;
    }
}

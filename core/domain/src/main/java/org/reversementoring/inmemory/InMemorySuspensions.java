package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Suspension;
import org.reversementoring.programme.Suspensions;

/** Suspended assignments in memory. */
public final class InMemorySuspensions implements Suspensions {
    private final InMemoryStore<ProgrammeId, Suspension> store;

    public InMemorySuspensions(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ProgrammeId::value, Suspension::programme, Suspension::version, Suspension::withVersion);
    }

    @Override
    public Optional<Suspension> find(ProgrammeId programme) {
        return store.find(programme);
    }

    @Override
    public Suspension add(Suspension suspension) {
        return store.add(suspension);
    }

    @Override
    public Suspension save(Suspension suspension) {
        return store.save(suspension);
    }
}

package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Page;

/** Programmes in memory. */
public final class InMemoryProgrammes implements Programmes {
    private final InMemoryStore<ProgrammeId, Programme> store;

    public InMemoryProgrammes(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ProgrammeId::value, Programme::id, Programme::version, Programme::withVersion);
    }

    @Override
    public Optional<Programme> find(ProgrammeId id) {
        return store.find(id);
    }

    @Override
    public Programme add(Programme programme) {
        return store.add(programme);
    }

    @Override
    public Programme save(Programme programme) {
        return store.save(programme);
    }

    @Override
    public Page<Programme> page(Page.Request request) {
        return store.page(p -> true, request);
    }
}

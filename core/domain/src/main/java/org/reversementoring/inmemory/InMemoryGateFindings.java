package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.programme.GateFinding;
import org.reversementoring.programme.GateFindings;
import org.reversementoring.programme.ProgrammeId;

/** Findings of gates in memory. */
public final class InMemoryGateFindings implements GateFindings {
    private final InMemoryStore<ProgrammeId, GateFinding> store;

    public InMemoryGateFindings(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ProgrammeId::value, GateFinding::programme, GateFinding::version, GateFinding::withVersion);
    }

    @Override
    public Optional<GateFinding> find(ProgrammeId programme) {
        return store.find(programme);
    }

    @Override
    public GateFinding add(GateFinding finding) {
        return store.add(finding);
    }

    @Override
    public GateFinding save(GateFinding finding) {
        return store.save(finding);
    }
}

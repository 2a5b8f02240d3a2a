package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.KeptCase;
import org.reversementoring.wellbeing.KeptCases;

/** Sealed support cases in memory. */
public final class InMemoryKeptCases implements KeptCases {
    private final InMemoryStore<CaseId, KeptCase> store;

    public InMemoryKeptCases(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, CaseId::value, k -> k.visible().id(), k -> k.visible().version(), KeptCase::withVersion);
    }

    @Override
    public Optional<KeptCase> find(CaseId id) {
        return store.find(id);
    }

    @Override
    public KeptCase add(KeptCase kept) {
        return store.add(kept);
    }

    @Override
    public KeptCase save(KeptCase kept) {
        return store.save(kept);
    }

    @Override
    public List<KeptCase> marked(String mark) {
        return store.all(k -> k.mark().equals(mark));
    }

    @Override
    public Page<KeptCase> page(ProgrammeId programme, Page.Request request) {
        return store.page(k -> k.visible().asked().programme().equals(programme), request);
    }

    @Override
    public List<KeptCase> waking(Instant now, int limit) {
        return store.due(k -> k.visible().wakeAt(), now, limit);
    }

    @Override
    public Page<KeptCase> waiting(Page.Request request) {
        return store.page(k -> k.visible().wakeAt() != null, request);
    }

    @Override
    public void remove(CaseId id) {
        store.remove(id);
    }
}

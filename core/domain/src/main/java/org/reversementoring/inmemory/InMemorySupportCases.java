package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

/** Support cases in memory. */
public final class InMemorySupportCases implements SupportCases {
    private final InMemoryStore<CaseId, SupportCase> store;

    public InMemorySupportCases(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, CaseId::value, SupportCase::id, SupportCase::version, SupportCase::withVersion);
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return store.find(id);
    }

    @Override
    public SupportCase add(SupportCase supportCase) {
        return store.add(supportCase);
    }

    @Override
    public SupportCase save(SupportCase supportCase) {
        return store.save(supportCase);
    }

    @Override
    public List<SupportCase> ofPerson(PersonId person) {
        return store.all(c -> c.asked().person().equals(person));
    }

    @Override
    public Page<SupportCase> page(ProgrammeId programme, Page.Request request) {
        return store.page(c -> c.asked().programme().equals(programme), request);
    }

    @Override
    public List<SupportCase> waking(Instant now, int limit) {
        return store.due(SupportCase::wakeAt, now, limit);
    }

    @Override
    public Page<SupportCase> waiting(Page.Request request) {
        return store.page(c -> c.wakeAt() != null, request);
    }

    @Override
    public void remove(CaseId id) {
        store.remove(id);
    }
}

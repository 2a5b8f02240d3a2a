package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Disclosure;
import org.reversementoring.privacy.DisclosureId;
import org.reversementoring.privacy.Disclosures;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;

/** Disclosures in memory. */
public final class InMemoryDisclosures implements Disclosures {
    private final InMemoryStore<DisclosureId, Disclosure> store;

    public InMemoryDisclosures(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, DisclosureId::value, Disclosure::id, Disclosure::version, Disclosure::withVersion);
    }

    @Override
    public Optional<Disclosure> find(DisclosureId id) {
        return store.find(id);
    }

    @Override
    public Disclosure add(Disclosure disclosure) {
        return store.add(disclosure);
    }

    @Override
    public Disclosure save(Disclosure disclosure) {
        return store.save(disclosure);
    }

    @Override
    public List<Disclosure> ofCase(CaseId supportCase) {
        return store.all(d -> d.supportCase().equals(supportCase));
    }

    @Override
    public List<Disclosure> ofPerson(PersonId person) {
        return store.all(d -> d.person().equals(person));
    }

    @Override
    public Page<Disclosure> page(Page.Request request) {
        return store.page(d -> true, request);
    }

    @Override
    public List<Disclosure> toTell(Instant now, int limit) {
        return store.due(Disclosure::tellAt, now, limit);
    }

    @Override
    public int forgetBefore(Instant limit) {
        return store.removeAll(d -> d.movedAt().isBefore(limit));
    }
}

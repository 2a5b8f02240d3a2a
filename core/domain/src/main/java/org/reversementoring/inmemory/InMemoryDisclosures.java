package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        return all(d -> d.supportCase().equals(supportCase));
    }

    @Override
    public List<Disclosure> ofPerson(PersonId person) {
        return all(d -> d.person().equals(person));
    }

    @Override
    public Page<Disclosure> page(Page.Request request) {
        return store.page(d -> true, request);
    }

    @Override
    public List<Disclosure> toTell(Instant now, int limit) {
        return all(d -> {
                    Instant at = d.tellAt();
                    return at != null && !at.isAfter(now);
                })
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public int forgetBefore(Instant limit) {
        List<Disclosure> old = all(d -> d.movedAt().isBefore(limit));
        old.forEach(d -> store.remove(d.id()));
        return old.size();
    }

    private List<Disclosure> all(Predicate<Disclosure> filter) {
        return store.all().filter(filter).toList();
    }
}

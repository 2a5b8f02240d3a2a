package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.HoldId;
import org.reversementoring.privacy.LegalHold;
import org.reversementoring.privacy.LegalHolds;
import org.reversementoring.spi.Page;

/** Legal holds in memory. */
public final class InMemoryLegalHolds implements LegalHolds {
    private final InMemoryStore<HoldId, LegalHold> store;

    public InMemoryLegalHolds(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, HoldId::value, LegalHold::id, LegalHold::version, LegalHold::withVersion);
    }

    @Override
    public Optional<LegalHold> find(HoldId id) {
        return store.find(id);
    }

    @Override
    public LegalHold add(LegalHold hold) {
        return store.add(hold);
    }

    @Override
    public LegalHold save(LegalHold hold) {
        return store.save(hold);
    }

    @Override
    public List<LegalHold> ofSubject(UUID subject) {
        return store.all(h -> h.subject().equals(subject));
    }

    @Override
    public List<LegalHold> ofPerson(PersonId person) {
        return store.all(h -> h.people().contains(person));
    }

    @Override
    public Page<LegalHold> page(Page.Request request) {
        return store.page(h -> true, request);
    }

    @Override
    public List<LegalHold> toTell(Instant now, int limit) {
        return store.due(LegalHold::tellAt, now, limit);
    }

    @Override
    public int forgetBefore(Instant limit) {
        return store.removeAll(h -> h.closesAt().isBefore(limit));
    }
}

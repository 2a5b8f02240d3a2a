package org.reversementoring.inmemory;

import java.util.List;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Credit;
import org.reversementoring.session.Credits;
import org.reversementoring.spi.Page;

/** Released credits in memory. */
public final class InMemoryCredits implements Credits {
    private final InMemoryStore<UUID, Credit> store;

    public InMemoryCredits(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, id -> id, Credit::id, Credit::version, Credit::withVersion);
    }

    @Override
    public Credit add(Credit credit) {
        return store.add(credit);
    }

    @Override
    public List<Credit> ofPerson(PersonId person) {
        return store.all(c -> c.person().equals(person));
    }

    @Override
    public Page<Credit> ofProgramme(ProgrammeId programme, Page.Request request) {
        return store.page(c -> c.programme().equals(programme), request);
    }

    @Override
    public void remove(UUID id) {
        store.remove(id);
    }
}

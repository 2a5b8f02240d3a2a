package org.reversementoring.inmemory;

import java.util.List;
import java.util.UUID;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.KeptNotes;
import org.reversementoring.wellbeing.ProtectiveNote;

/** Protective notes in memory. */
public final class InMemoryKeptNotes implements KeptNotes {
    private final InMemoryStore<UUID, ProtectiveNote> store;

    public InMemoryKeptNotes(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, id -> id, ProtectiveNote::id, ProtectiveNote::version, ProtectiveNote::withVersion);
    }

    @Override
    public ProtectiveNote add(ProtectiveNote note) {
        return store.add(note);
    }

    @Override
    public List<ProtectiveNote> marked(String personMark) {
        return store.all(note -> note.personMark().equals(personMark));
    }

    @Override
    public Page<ProtectiveNote> page(Page.Request request) {
        return store.page(note -> true, request);
    }

    @Override
    public void remove(UUID id) {
        store.remove(id);
    }
}

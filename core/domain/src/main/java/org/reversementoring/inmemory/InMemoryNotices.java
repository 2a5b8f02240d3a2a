package org.reversementoring.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Notices in memory. */
public final class InMemoryNotices implements Notices {
    private final InMemoryStore<NoticeId, Notice> store;

    public InMemoryNotices(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, NoticeId::value, Notice::id, Notice::version, Notice::withVersion);
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return store.find(id);
    }

    @Override
    public Notice add(Notice notice) {
        return store.add(notice);
    }

    @Override
    public Notice save(Notice notice) {
        return store.save(notice);
    }

    @Override
    public Page<Notice> page(PersonId person, Page.Request request) {
        return store.page(n -> n.person().equals(person), request);
    }

    @Override
    public Page<Notice> dueBy(Instant now, Page.Request request) {
        return store.page(n -> n.dueAt() != null && !n.dueAt().isAfter(now), request);
    }

    @Override
    public List<Notice> waiting(PersonId person) {
        return store.all(n -> n.person().equals(person) && n.dueAt() != null);
    }

    @Override
    public Page<Notice> page(Page.Request request) {
        return store.page(n -> true, request);
    }

    @Override
    public void remove(NoticeId id) {
        store.remove(id);
    }
}

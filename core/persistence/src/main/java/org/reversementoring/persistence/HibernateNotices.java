package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.Notices;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.Page;

/** Notices in the database. */
public final class HibernateNotices extends DocumentStore<Notice, NoticeRow> implements Notices {
    public HibernateNotices(HibernateUnitOfWork work) {
        super(
                work,
                Notice.class,
                NoticeRow.class,
                NoticeRow::new,
                n -> n.id().value(),
                Notice::version,
                Notice::withVersion);
    }

    @Override
    void index(Notice notice, NoticeRow row) {
        row.personId = notice.person().value();
        row.dueAt = notice.dueAt();
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return findById(id.value());
    }

    @Override
    public Page<Notice> page(PersonId person, Page.Request request) {
        return page("r.personId = :person", Map.of("person", person.value()), request);
    }

    @Override
    public Page<Notice> dueBy(Instant now, Page.Request request) {
        return page("r.dueAt <= :now", Map.of("now", now), request);
    }

    @Override
    public List<Notice> waiting(PersonId person) {
        return all("r.personId = :person and r.dueAt is not null", Map.of("person", person.value()));
    }

    @Override
    public Page<Notice> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public void remove(NoticeId id) {
        removeById(id.value());
    }
}

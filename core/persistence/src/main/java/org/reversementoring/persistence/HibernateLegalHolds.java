package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.HoldId;
import org.reversementoring.privacy.LegalHold;
import org.reversementoring.privacy.LegalHolds;
import org.reversementoring.spi.Page;

/** Legal holds in the database. */
public final class HibernateLegalHolds extends DocumentStore<LegalHold, LegalHoldRow> implements LegalHolds {
    public HibernateLegalHolds(HibernateUnitOfWork work) {
        super(
                work,
                LegalHold.class,
                LegalHoldRow.class,
                LegalHoldRow::new,
                h -> h.id().value(),
                LegalHold::version,
                LegalHold::withVersion);
    }

    @Override
    void index(LegalHold hold, LegalHoldRow row) {
        List<UUID> people = hold.people().stream().map(PersonId::value).sorted().toList();
        row.subjectId = hold.subject();
        row.personId = people.get(0);
        row.otherPersonId = people.size() > 1 ? people.get(1) : null;
        row.closesAt = hold.closesAt();
        row.tellAt = hold.tellAt();
    }

    @Override
    public Optional<LegalHold> find(HoldId id) {
        return findById(id.value());
    }

    @Override
    public List<LegalHold> ofSubject(UUID subject) {
        return all("r.subjectId = :subject", Map.of("subject", subject));
    }

    @Override
    public List<LegalHold> ofPerson(PersonId person) {
        return all("r.personId = :person or r.otherPersonId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<LegalHold> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public List<LegalHold> toTell(Instant now, int limit) {
        return page("r.tellAt <= :now", Map.of("now", now), new Page.Request(null, limit))
                .items();
    }

    @Override
    public int forgetBefore(Instant limit) {
        return em().createQuery("delete from LegalHoldRow r where r.closesAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

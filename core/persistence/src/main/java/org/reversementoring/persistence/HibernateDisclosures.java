package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.Disclosure;
import org.reversementoring.privacy.DisclosureId;
import org.reversementoring.privacy.Disclosures;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;

/** Disclosures in the database. */
public final class HibernateDisclosures extends DocumentStore<Disclosure, DisclosureRow> implements Disclosures {
    public HibernateDisclosures(HibernateUnitOfWork work) {
        super(
                work,
                Disclosure.class,
                DisclosureRow.class,
                DisclosureRow::new,
                d -> d.id().value(),
                Disclosure::version,
                Disclosure::withVersion);
    }

    @Override
    void index(Disclosure disclosure, DisclosureRow row) {
        row.caseId = disclosure.supportCase().value();
        row.personId = disclosure.person().value();
        row.movedAt = disclosure.movedAt();
        row.tellAt = disclosure.tellAt();
    }

    @Override
    public Optional<Disclosure> find(DisclosureId id) {
        return findById(id.value());
    }

    @Override
    public List<Disclosure> ofCase(CaseId supportCase) {
        return all("r.caseId = :case", Map.of("case", supportCase.value()));
    }

    @Override
    public List<Disclosure> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<Disclosure> page(Page.Request request) {
        return page("", Map.of(), request);
    }

    @Override
    public List<Disclosure> toTell(Instant now, int limit) {
        return page("r.tellAt <= :now", Map.of("now", now), new Page.Request(null, limit))
                .items();
    }

    @Override
    public int forgetBefore(Instant limit) {
        return em().createQuery("delete from DisclosureRow r where r.movedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}

package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Credit;
import org.reversementoring.session.Credits;
import org.reversementoring.spi.Page;

/** Released credits in the database. */
public final class HibernateCredits extends DocumentStore<Credit, CreditRow> implements Credits {
    public HibernateCredits(HibernateUnitOfWork work) {
        super(work, Credit.class, CreditRow.class, CreditRow::new, Credit::id, Credit::version, Credit::withVersion);
    }

    @Override
    void index(Credit credit, CreditRow row) {
        row.personId = credit.person().value();
        row.programmeId = credit.programme().value();
        row.kind = credit.kind().name();
    }

    @Override
    public List<Credit> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<Credit> ofProgramme(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public void remove(UUID id) {
        removeById(id);
    }
}

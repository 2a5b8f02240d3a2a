package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.SupportCase;
import org.reversementoring.wellbeing.SupportCases;

/** Support cases in the database. */
public final class HibernateSupportCases extends DocumentStore<SupportCase, SupportCaseRow> implements SupportCases {
    public HibernateSupportCases(HibernateUnitOfWork work) {
        super(
                work,
                SupportCase.class,
                SupportCaseRow.class,
                SupportCaseRow::new,
                c -> c.id().value(),
                SupportCase::version,
                SupportCase::withVersion);
    }

    @Override
    void index(SupportCase supportCase, SupportCaseRow row) {
        row.personId = supportCase.asked().person().value();
        row.programmeId = supportCase.asked().programme().value();
        row.wakeAt = supportCase.wakeAt();
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return findById(id.value());
    }

    @Override
    public List<SupportCase> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }

    @Override
    public Page<SupportCase> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public List<SupportCase> waking(Instant now, int limit) {
        return page("r.wakeAt <= :now", Map.of("now", now), new Page.Request(null, limit))
                .items();
    }

    @Override
    public void remove(CaseId id) {
        removeById(id.value());
    }
}

package org.reversementoring.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.KeptCase;
import org.reversementoring.wellbeing.KeptCases;

/** Sealed support cases in the database. */
public final class HibernateKeptCases extends DocumentStore<KeptCase, SupportCaseRow> implements KeptCases {
    public HibernateKeptCases(HibernateUnitOfWork work) {
        super(
                work,
                KeptCase.class,
                SupportCaseRow.class,
                SupportCaseRow::new,
                k -> k.visible().id().value(),
                k -> k.visible().version(),
                KeptCase::withVersion);
    }

    @Override
    void index(KeptCase kept, SupportCaseRow row) {
        row.personMark = kept.mark();
        row.programmeId = kept.visible().asked().programme().value();
        row.wakeAt = kept.visible().wakeAt();
    }

    @Override
    public Optional<KeptCase> find(CaseId id) {
        return findById(id.value());
    }

    @Override
    public List<KeptCase> marked(String mark) {
        return all("r.personMark = :mark", Map.of("mark", mark));
    }

    @Override
    public Page<KeptCase> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public List<KeptCase> waking(Instant now, int limit) {
        return page("r.wakeAt <= :now", Map.of("now", now), new Page.Request(null, limit))
                .items();
    }

    @Override
    public Page<KeptCase> waiting(Page.Request request) {
        return page("r.wakeAt is not null", Map.of(), request);
    }

    @Override
    public void remove(CaseId id) {
        removeById(id.value());
    }
}

package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.Outcomes;

/** Outcomes in the database. */
public final class HibernateOutcomes extends DocumentStore<Outcome, OutcomeRow> implements Outcomes {
    public HibernateOutcomes(HibernateUnitOfWork work) {
        super(
                work,
                Outcome.class,
                OutcomeRow.class,
                OutcomeRow::new,
                o -> o.id().value(),
                Outcome::version,
                Outcome::withVersion);
    }

    @Override
    void index(Outcome outcome, OutcomeRow row) {
        row.programmeId = outcome.programme().value();
    }

    @Override
    public List<Outcome> of(ProgrammeId programme) {
        return all("r.programmeId = :programme", Map.of("programme", programme.value()));
    }
}

package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.programme.GateFinding;
import org.reversementoring.programme.GateFindings;
import org.reversementoring.programme.ProgrammeId;

/** Findings of gates in the database. */
public final class HibernateGateFindings extends DocumentStore<GateFinding, GateFindingRow> implements GateFindings {
    public HibernateGateFindings(HibernateUnitOfWork work) {
        super(
                work,
                GateFinding.class,
                GateFindingRow.class,
                GateFindingRow::new,
                f -> f.programme().value(),
                GateFinding::version,
                GateFinding::withVersion);
    }

    @Override
    void index(GateFinding finding, GateFindingRow row) {
        // Found by the programme's id alone.
    }

    @Override
    public Optional<GateFinding> find(ProgrammeId programme) {
        return findById(programme.value());
    }
}

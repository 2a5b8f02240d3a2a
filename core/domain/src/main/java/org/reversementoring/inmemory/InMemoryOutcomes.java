package org.reversementoring.inmemory;

import java.util.List;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Outcome;
import org.reversementoring.reporting.OutcomeId;
import org.reversementoring.reporting.Outcomes;

/** Outcomes in memory. */
public final class InMemoryOutcomes implements Outcomes {
    private final InMemoryStore<OutcomeId, Outcome> store;

    public InMemoryOutcomes(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, OutcomeId::value, Outcome::id, Outcome::version, Outcome::withVersion);
    }

    @Override
    public Outcome add(Outcome outcome) {
        return store.add(outcome);
    }

    @Override
    public List<Outcome> of(ProgrammeId programme) {
        return store.all(o -> o.programme().equals(programme));
    }
}

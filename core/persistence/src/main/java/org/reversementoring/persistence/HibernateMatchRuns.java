package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.matching.MatchRun;
import org.reversementoring.matching.MatchRunId;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Matchings in the database. */
public final class HibernateMatchRuns extends DocumentStore<MatchRun, MatchRunRow> implements MatchRuns {
    public HibernateMatchRuns(HibernateUnitOfWork work) {
        super(
                work,
                MatchRun.class,
                MatchRunRow.class,
                MatchRunRow::new,
                run -> run.id().value(),
                MatchRun::version,
                MatchRun::withVersion);
    }

    @Override
    void index(MatchRun run, MatchRunRow row) {
        row.programmeId = run.programme().value();
        row.state = run.state().name();
    }

    @Override
    public Optional<MatchRun> find(MatchRunId id) {
        return findById(id.value());
    }

    @Override
    public List<MatchRun> undecided(ProgrammeId programme) {
        return all(
                "r.programmeId = :programme and r.state = :state",
                Map.of("programme", programme.value(), "state", MatchRun.State.PROPOSED.name()));
    }

    @Override
    public Page<MatchRun> page(ProgrammeId programme, Page.Request request) {
        return page("r.programmeId = :programme", Map.of("programme", programme.value()), request);
    }

    @Override
    public void remove(MatchRunId id) {
        removeById(id.value());
    }
}

package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.matching.MatchRun;
import org.reversementoring.matching.MatchRunId;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Matchings in memory. */
public final class InMemoryMatchRuns implements MatchRuns {
    private final InMemoryStore<MatchRunId, MatchRun> store;

    public InMemoryMatchRuns(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(work, MatchRunId::value, MatchRun::id, MatchRun::version, MatchRun::withVersion);
    }

    @Override
    public Optional<MatchRun> find(MatchRunId id) {
        return store.find(id);
    }

    @Override
    public MatchRun add(MatchRun run) {
        return store.add(run);
    }

    @Override
    public MatchRun save(MatchRun run) {
        return store.save(run);
    }

    @Override
    public List<MatchRun> undecided(ProgrammeId programme) {
        return store.all(
                run -> run.state() == MatchRun.State.PROPOSED && run.programme().equals(programme));
    }

    @Override
    public Page<MatchRun> page(ProgrammeId programme, Page.Request request) {
        return store.page(run -> run.programme().equals(programme), request);
    }

    @Override
    public void remove(MatchRunId id) {
        store.remove(id);
    }
}

package org.reversementoring.inmemory;

import java.util.Optional;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.programme.ProgrammeId;

/** What runs found of trainings, in memory. */
public final class InMemoryTrainingRuns implements TrainingRuns {
    private final InMemoryStore<ProgrammeId, TrainingRun> store;

    public InMemoryTrainingRuns(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ProgrammeId::value, TrainingRun::programme, TrainingRun::version, TrainingRun::withVersion);
    }

    @Override
    public Optional<TrainingRun> find(ProgrammeId programme) {
        return store.find(programme);
    }

    @Override
    public TrainingRun add(TrainingRun run) {
        return store.add(run);
    }

    @Override
    public TrainingRun save(TrainingRun run) {
        return store.save(run);
    }

    @Override
    public void remove(ProgrammeId programme) {
        store.remove(programme);
    }
}

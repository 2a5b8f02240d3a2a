package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.curriculum.TrainingPlan;
import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.programme.ProgrammeId;

/** Training plans in memory. */
public final class InMemoryTrainingPlans implements TrainingPlans {
    private final InMemoryStore<ProgrammeId, TrainingPlan> store;

    public InMemoryTrainingPlans(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work, ProgrammeId::value, TrainingPlan::programme, TrainingPlan::version, TrainingPlan::withVersion);
    }

    @Override
    public Optional<TrainingPlan> find(ProgrammeId programme) {
        return store.find(programme);
    }

    @Override
    public TrainingPlan add(TrainingPlan plan) {
        return store.add(plan);
    }

    @Override
    public TrainingPlan save(TrainingPlan plan) {
        return store.save(plan);
    }

    @Override
    public List<TrainingPlan> published() {
        return store.all(plan -> plan.publication() != null);
    }
}

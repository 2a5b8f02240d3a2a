package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.curriculum.TrainingPlan;
import org.reversementoring.curriculum.TrainingPlans;
import org.reversementoring.programme.ProgrammeId;

/** Training plans in the database. */
public final class HibernateTrainingPlans extends DocumentStore<TrainingPlan, TrainingPlanRow>
        implements TrainingPlans {
    public HibernateTrainingPlans(HibernateUnitOfWork work) {
        super(
                work,
                TrainingPlan.class,
                TrainingPlanRow.class,
                TrainingPlanRow::new,
                p -> p.programme().value(),
                TrainingPlan::version,
                TrainingPlan::withVersion);
    }

    @Override
    void index(TrainingPlan plan, TrainingPlanRow row) {
        row.published = plan.publication() != null;
    }

    @Override
    public Optional<TrainingPlan> find(ProgrammeId programme) {
        return findById(programme.value());
    }

    @Override
    public List<TrainingPlan> published() {
        return all("r.published = true", Map.of());
    }
}

package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.curriculum.TrainingRun;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.programme.ProgrammeId;

/** What runs found of trainings, in the database. */
public final class HibernateTrainingRuns extends DocumentStore<TrainingRun, TrainingRunRow> implements TrainingRuns {
    public HibernateTrainingRuns(HibernateUnitOfWork work) {
        super(
                work,
                TrainingRun.class,
                TrainingRunRow.class,
                TrainingRunRow::new,
                run -> run.programme().value(),
                TrainingRun::version,
                TrainingRun::withVersion);
    }

    @Override
    void index(TrainingRun run, TrainingRunRow row) {
        // Found by the programme's id alone.
    }

    @Override
    public Optional<TrainingRun> find(ProgrammeId programme) {
        return findById(programme.value());
    }

    @Override
    public void remove(ProgrammeId programme) {
        removeById(programme.value());
    }
}

package org.reversementoring.inmemory;

import java.util.List;
import java.util.Optional;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;

/** Training records in memory. */
public final class InMemoryTrainingRecords implements TrainingRecords {
    private final InMemoryStore<TrainingRecordId, TrainingRecord> store;

    public InMemoryTrainingRecords(InMemoryUnitOfWork work) {
        store = new InMemoryStore<>(
                work,
                TrainingRecordId::value,
                TrainingRecord::id,
                TrainingRecord::version,
                TrainingRecord::withVersion);
    }

    @Override
    public Optional<TrainingRecord> find(ProgrammeId programme, PersonId person, Side side) {
        return store.all()
                .filter(t -> t.programme().equals(programme) && t.person().equals(person) && t.side() == side)
                .findFirst();
    }

    @Override
    public TrainingRecord add(TrainingRecord trained) {
        if (find(trained.programme(), trained.person(), trained.side()).isPresent()) {
            throw new RefusedException(
                    Problem.ALREADY_EXISTS, "The person has a training record on this side already.");
        }
        return store.add(trained);
    }

    @Override
    public TrainingRecord save(TrainingRecord trained) {
        return store.save(trained);
    }

    @Override
    public void remove(TrainingRecordId id) {
        store.remove(id);
    }

    @Override
    public List<TrainingRecord> ofProgramme(ProgrammeId programme) {
        return store.all(t -> t.programme().equals(programme));
    }

    @Override
    public List<TrainingRecord> ofPerson(PersonId person) {
        return store.all(t -> t.person().equals(person));
    }
}

package org.reversementoring.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/** Training records in the database. */
public final class HibernateTrainingRecords extends DocumentStore<TrainingRecord, TrainingRecordRow>
        implements TrainingRecords {
    public HibernateTrainingRecords(HibernateUnitOfWork work) {
        super(
                work,
                TrainingRecord.class,
                TrainingRecordRow.class,
                TrainingRecordRow::new,
                t -> t.id().value(),
                TrainingRecord::version,
                TrainingRecord::withVersion);
    }

    @Override
    void index(TrainingRecord trained, TrainingRecordRow row) {
        row.programmeId = trained.programme().value();
        row.personId = trained.person().value();
        row.side = trained.side().name();
    }

    @Override
    public Optional<TrainingRecord> find(ProgrammeId programme, PersonId person, Side side) {
        return all(
                        "r.programmeId = :programme and r.personId = :person and r.side = :side",
                        Map.of("programme", programme.value(), "person", person.value(), "side", side.name()))
                .stream()
                .findFirst();
    }

    @Override
    public void remove(TrainingRecordId id) {
        removeById(id.value());
    }

    @Override
    public List<TrainingRecord> ofProgramme(ProgrammeId programme) {
        return all("r.programmeId = :programme", Map.of("programme", programme.value()));
    }

    @Override
    public List<TrainingRecord> ofPerson(PersonId person) {
        return all("r.personId = :person", Map.of("person", person.value()));
    }
}

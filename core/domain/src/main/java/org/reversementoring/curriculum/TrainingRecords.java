package org.reversementoring.curriculum;

import java.util.List;
import java.util.Optional;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/** Holds training records. All methods run inside a unit of work; lists are in the order of ids. */
public interface TrainingRecords {
    Optional<TrainingRecord> find(ProgrammeId programme, PersonId person, Side side);

    /**
     * Keeps a new record; answers it with version 1. Refuses a second one of the same person on the same side of the
     * same programme with ALREADY_EXISTS.
     */
    TrainingRecord add(TrainingRecord trained);

    /**
     * Keeps a change of the version it was read in; answers it with the next version. Refuses any other with
     * STALE_VERSION.
     */
    TrainingRecord save(TrainingRecord trained);

    /** Nothing happens where it is gone already. */
    void remove(TrainingRecordId id);

    List<TrainingRecord> ofProgramme(ProgrammeId programme);

    List<TrainingRecord> ofPerson(PersonId person);

    /** How far somebody is: the matching's gate asks for COMPLETED. */
    default TrainingStatus status(ProgrammeId programme, PersonId person, Side side) {
        return find(programme, person, side).map(TrainingRecord::status).orElse(TrainingStatus.NOT_ENROLLED);
    }
}

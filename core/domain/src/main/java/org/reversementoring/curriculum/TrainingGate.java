package org.reversementoring.curriculum;

import org.reversementoring.participation.Side;
import org.reversementoring.participation.TrainingRecord;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/** Lets into the matching whose side's training was read back as completed, and nobody else. */
public final class TrainingGate implements TrainingRecord {
    private final TrainingRecords records;

    public TrainingGate(TrainingRecords records) {
        this.records = records;
    }

    @Override
    public boolean isComplete(PersonId person, ProgrammeId programme, Side side) {
        return records.status(programme, person, side) == TrainingStatus.COMPLETED;
    }
}

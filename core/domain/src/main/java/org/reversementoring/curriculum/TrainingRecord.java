package org.reversementoring.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * One person's training on one side of a programme, from enrolment on. It goes when the person leaves that side.
 *
 * @param version counts changes; 0 before it is first kept
 * @param completedAt when completion was first read from the learning platform; null before
 */
public record TrainingRecord(
        TrainingRecordId id,
        long version,
        ProgrammeId programme,
        PersonId person,
        Side side,
        Instant enrolledAt,
        @Nullable Instant completedAt) {
    public static TrainingRecord enrolled(
            TrainingRecordId id, ProgrammeId programme, PersonId person, Side side, Instant now) {
        return new TrainingRecord(id, 0, programme, person, side, now, null);
    }

    public TrainingRecord withVersion(long newVersion) {
        return new TrainingRecord(id, newVersion, programme, person, side, enrolledAt, completedAt);
    }

    public TrainingRecord completed(Instant now) {
        return new TrainingRecord(id, version, programme, person, side, enrolledAt, now);
    }

    public TrainingStatus status() {
        return completedAt == null ? TrainingStatus.ENROLLED : TrainingStatus.COMPLETED;
    }
}

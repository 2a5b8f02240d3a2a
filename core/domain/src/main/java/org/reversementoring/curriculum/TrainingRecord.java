package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * One person's training on one side of a programme, from enrolment on. It goes when the person leaves that side.
 *
 * @param version counts changes; 0 before it is first kept
 * @param completedAt when completion was first read from the learning platform; null before
 * @param readings a mentee's courses on topics of identity
 */
public record TrainingRecord(
        TrainingRecordId id,
        long version,
        ProgrammeId programme,
        PersonId person,
        Side side,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        List<TopicReading> readings) {
    public TrainingRecord {
        // Kept before there were any.
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    public static TrainingRecord enrolled(
            TrainingRecordId id, ProgrammeId programme, PersonId person, Side side, Instant now) {
        return new TrainingRecord(id, 0, programme, person, side, now, null, List.of());
    }

    public TrainingRecord withVersion(long newVersion) {
        return new TrainingRecord(id, newVersion, programme, person, side, enrolledAt, completedAt, readings);
    }

    public TrainingRecord completed(Instant now) {
        return new TrainingRecord(id, version, programme, person, side, enrolledAt, now, readings);
    }

    boolean reads(String focusArea) {
        return readings.stream().anyMatch(r -> r.focusArea().equals(focusArea));
    }

    boolean hasRead(String focusArea) {
        return readings.stream().anyMatch(r -> r.focusArea().equals(focusArea) && r.completedAt() != null);
    }

    /** Enrolled in the course of that topic. */
    TrainingRecord reading(String focusArea) {
        return reads(focusArea) ? this : with(new TopicReading(focusArea, null));
    }

    /** Completed the course of that topic. */
    TrainingRecord read(String focusArea, Instant now) {
        return hasRead(focusArea) ? this : with(new TopicReading(focusArea, now));
    }

    private TrainingRecord with(TopicReading reading) {
        List<TopicReading> all = new ArrayList<>(readings);
        all.removeIf(r -> r.focusArea().equals(reading.focusArea()));
        all.add(reading);
        return new TrainingRecord(id, version, programme, person, side, enrolledAt, completedAt, all);
    }

    public TrainingStatus status() {
        return completedAt == null ? TrainingStatus.ENROLLED : TrainingStatus.COMPLETED;
    }
}

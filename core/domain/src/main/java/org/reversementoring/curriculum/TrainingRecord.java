package org.reversementoring.curriculum;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;

/**
 * One person's training on one side of a programme, from enrolment on. It goes when the person leaves that side. A
 * course is known by its address: one that was deleted and made anew has another.
 *
 * @param version counts changes; 0 before it is first kept
 * @param completedAt when completion was last found in the learning platform anew; null before
 * @param readings a mentee's courses on topics of identity
 * @param enrolledIn the side's course; null where it was kept before addresses were
 * @param meetsIn the course of both sides; null where it was kept before addresses were
 * @param completedIn the course in which completion was read; null before, and where it was kept before addresses were
 * @param foundOpenAt when that course was first read as not complete any more; null while it is complete
 * @param retakingSince when a reading {@link #READ_APART} later said the same: a platform that reckons completion anew
 *     says it of everybody for a moment; null before
 */
public record TrainingRecord(
        TrainingRecordId id,
        long version,
        ProgrammeId programme,
        PersonId person,
        Side side,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        List<TopicReading> readings,
        @Nullable URI enrolledIn,
        @Nullable URI meetsIn,
        @Nullable URI completedIn,
        @Nullable Instant foundOpenAt,
        @Nullable Instant retakingSince) {
    /**
     * In Moodle, completion that was unlocked is right again after cron has run twice. It runs each minute, on slow
     * sites each quarter of an hour; the job reads once an hour, but nodes and managers may read at any moment.
     */
    static final Duration READ_APART = Duration.ofMinutes(30);

    public TrainingRecord {
        // Kept before there were any.
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    public static TrainingRecord enrolled(
            TrainingRecordId id, ProgrammeId programme, PersonId person, Side side, Instant now) {
        return new TrainingRecord(id, 0, programme, person, side, now, null, List.of(), null, null, null, null, null);
    }

    public TrainingRecord withVersion(long newVersion) {
        return copy(newVersion, completedAt, readings, enrolledIn, meetsIn, completedIn, foundOpenAt, retakingSince);
    }

    /** Enrolled in these courses; null where that did not change. */
    public TrainingRecord in(@Nullable URI course, @Nullable URI meetingPlace) {
        return copy(
                version,
                completedAt,
                readings,
                course == null ? enrolledIn : course,
                meetingPlace == null ? meetsIn : meetingPlace,
                completedIn,
                foundOpenAt,
                retakingSince);
    }

    /** Completion was read in the course of {@link #enrolledIn}. */
    public TrainingRecord completed(Instant now) {
        Instant at = status() == TrainingStatus.COMPLETED ? completedAt : now;
        return completion(at, enrolledIn, null, null);
    }

    /**
     * The course that was completed was read as not complete. Read so again {@link #READ_APART} later, it is taken
     * again; a reading in between changes nothing.
     */
    public TrainingRecord foundOpen(Instant now) {
        if (foundOpenAt == null) {
            return completion(completedAt, completedIn, now, null);
        }
        return foundOpenAt.plus(READ_APART).isAfter(now)
                ? this
                : completion(completedAt, completedIn, foundOpenAt, now);
    }

    private TrainingRecord completion(
            @Nullable Instant at, @Nullable URI where, @Nullable Instant open, @Nullable Instant retaking) {
        return copy(version, at, readings, enrolledIn, meetsIn, where, open, retaking);
    }

    /** In this course, and in no earlier one of the same key. */
    boolean isEnrolledIn(URI course) {
        return enrolledIn == null || enrolledIn.equals(course);
    }

    boolean meetsIn(URI course) {
        return meetsIn == null || meetsIn.equals(course);
    }

    private Optional<TopicReading> reading(String focusArea) {
        return readings.stream().filter(r -> r.focusArea().equals(focusArea)).findFirst();
    }

    boolean reads(String focusArea) {
        return reading(focusArea).isPresent();
    }

    /** Enrolled in this course of that topic, and in no earlier one. */
    boolean readsIn(String focusArea, URI course) {
        return reading(focusArea)
                .filter(r -> r.enrolledIn() == null || r.enrolledIn().equals(course))
                .isPresent();
    }

    boolean hasRead(String focusArea) {
        return reading(focusArea).filter(r -> r.completedAt() != null).isPresent();
    }

    /** Enrolled in the course of that topic. */
    TrainingRecord reading(String focusArea, URI course) {
        return with(new TopicReading(
                focusArea, reading(focusArea).map(TopicReading::completedAt).orElse(null), course));
    }

    /** Completed the course of that topic. It stays so: a topic that was opened does not close again. */
    TrainingRecord read(String focusArea, Instant now) {
        URI course = reading(focusArea).map(TopicReading::enrolledIn).orElse(null);
        return hasRead(focusArea) ? this : with(new TopicReading(focusArea, now, course));
    }

    private TrainingRecord with(TopicReading reading) {
        List<TopicReading> all = new ArrayList<>(readings);
        all.removeIf(r -> r.focusArea().equals(reading.focusArea()));
        all.add(reading);
        return copy(version, completedAt, all, enrolledIn, meetsIn, completedIn, foundOpenAt, retakingSince);
    }

    private TrainingRecord copy(
            long newVersion,
            @Nullable Instant completed,
            List<TopicReading> newReadings,
            @Nullable URI course,
            @Nullable URI meetingPlace,
            @Nullable URI completedCourse,
            @Nullable Instant open,
            @Nullable Instant retaking) {
        return new TrainingRecord(
                id,
                newVersion,
                programme,
                person,
                side,
                enrolledAt,
                completed,
                newReadings,
                course,
                meetingPlace,
                completedCourse,
                open,
                retaking);
    }

    public TrainingStatus status() {
        if (completedAt == null) {
            return TrainingStatus.ENROLLED;
        }
        return retakingSince == null ? TrainingStatus.COMPLETED : TrainingStatus.RETAKING;
    }

    /** Completed, whether or not it is taken again since. */
    boolean wasCompleted() {
        return completedAt != null;
    }
}

package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.spi.CourseRef;

/**
 * Where a programme's training stands in the learning platform.
 *
 * @param at when it was first published
 * @param meetingPlace the course of both sides: its calendar holds the kick-off, its groups the pairs
 * @param terms what the courses last took over from the programme; null where it was kept before that was
 */
public record Publication(
        Instant at,
        CourseRef mentors,
        CourseRef mentees,
        CourseRef meetingPlace,
        @Nullable CourseTerms terms) {
    public CourseRef course(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    /** The course whose calendar concerns this side; both sides where it is null. */
    CourseRef audience(@Nullable Side side) {
        return side == null ? meetingPlace : course(side);
    }

    List<CourseRef> courses() {
        return List.of(mentors, mentees, meetingPlace);
    }
}

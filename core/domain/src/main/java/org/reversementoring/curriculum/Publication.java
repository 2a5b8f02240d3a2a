package org.reversementoring.curriculum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reversementoring.participation.Side;
import org.reversementoring.spi.CourseRef;

/**
 * Where a programme's training stands in the learning platform.
 *
 * @param at when it was first published
 * @param meetingPlace the course of both sides: its calendar holds the kick-off, its groups the pairs
 */
public record Publication(Instant at, CourseRef mentors, CourseRef mentees, CourseRef meetingPlace) {
    public CourseRef course(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    /** The course whose calendar concerns this side; both sides where it is null. */
    CourseRef audience(@Nullable Side side) {
        return side == null ? meetingPlace : course(side);
    }
}

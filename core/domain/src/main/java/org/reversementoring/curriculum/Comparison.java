package org.reversementoring.curriculum;

import java.net.URI;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Progress;

/** What is compared: one side's roster with what was told of its courses. */
record Comparison(ProgrammeId programme, Publication publication, Side side, Roster roster, Told told) {
    CourseRef course() {
        return publication.course(side);
    }

    URI here() {
        return course().address();
    }

    URI meetingPlace() {
        return publication.meetingPlace().address();
    }

    String courseName() {
        return side == Side.MENTOR ? "training for mentors" : "training for mentees";
    }

    boolean says(Progress progress, EmployeeNumber number) {
        return told.says(progress, course(), number);
    }
}

package org.reversementoring.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;

/** A programme with what is recorded of its people. */
record Due(
        ProgrammeId programme,
        Publication publication,
        List<TopicCourse> topicCourses,
        Roster mentors,
        Roster mentees,
        Predicate<PersonId> whom) {
    Roster roster(Side side) {
        return side == Side.MENTOR ? mentors : mentees;
    }

    Comparison comparison(Side side, Told told) {
        return new Comparison(programme, publication, side, roster(side), told);
    }

    /** Everybody, and nobody at the meeting place: there it is asked only whether it is there. */
    Map<CourseRef, Set<EmployeeNumber>> questions() {
        Map<CourseRef, Set<EmployeeNumber>> asked = new HashMap<>();
        asked.put(publication.meetingPlace(), Set.of());
        asked.put(publication.mentors(), mentors.members().keySet());
        asked.put(publication.mentees(), mentees.members().keySet());
        for (TopicCourse topic : topicCourses) {
            Set<EmployeeNumber> open = new HashSet<>();
            mentees.members().forEach((number, member) -> {
                TrainingRecord trained = member.trained();
                if (trained == null || !trained.hasRead(topic.focusArea())) {
                    open.add(number);
                }
            });
            asked.put(topic.course(), open);
        }
        return asked;
    }
}

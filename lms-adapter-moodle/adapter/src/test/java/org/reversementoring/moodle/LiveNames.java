package org.reversementoring.moodle;

import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Learner;

/**
 * The contract's names as one test uses them on a site that others use too: nobody else has them. Templates keep
 * theirs.
 *
 * @param mark what is put behind each name
 */
record LiveNames(String mark) {
    private static final String TEMPLATES = "rm-tpl-";

    String key(String ours) {
        return ours.startsWith(TEMPLATES) ? ours : ours + mark;
    }

    EmployeeNumber number(EmployeeNumber ours) {
        return new EmployeeNumber(ours.value() + mark);
    }

    Learner learner(Learner ours) {
        return new Learner(number(ours.number()), ours.name(), ours.email().replace("@", mark + "@"));
    }

    CourseRef course(CourseRef ours) {
        return new CourseRef(key(ours.key()), ours.address());
    }

    String ours(String theirs) {
        return theirs.endsWith(mark) ? theirs.substring(0, theirs.length() - mark.length()) : theirs;
    }

    EmployeeNumber ours(EmployeeNumber theirs) {
        return new EmployeeNumber(ours(theirs.value()));
    }

    CourseRef ours(CourseRef theirs) {
        return new CourseRef(ours(theirs.key()), theirs.address());
    }
}

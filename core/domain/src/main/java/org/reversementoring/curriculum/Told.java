package org.reversementoring.curriculum;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Progress;

/** What the learning platform told in one call. Where it was not asked, nothing is known and nothing is gone. */
final class Told {
    static final Told NOTHING = new Told(null);

    private final @Nullable Map<CourseRef, Map<EmployeeNumber, Progress>> answer;

    private Told(@Nullable Map<CourseRef, Map<EmployeeNumber, Progress>> answer) {
        this.answer = answer;
    }

    static Told by(LearningPlatform platform, Map<CourseRef, ? extends Collection<EmployeeNumber>> asked) {
        return new Told(platform.progress(asked));
    }

    /** Asked for, and not there. */
    boolean isGone(CourseRef course) {
        return answer != null && !answer.containsKey(course);
    }

    Optional<Progress> of(CourseRef course, EmployeeNumber person) {
        return Optional.ofNullable(answer).map(courses -> courses.get(course)).map(people -> people.get(person));
    }

    boolean says(Progress progress, CourseRef course, EmployeeNumber person) {
        return of(course, person).filter(p -> p == progress).isPresent();
    }
}

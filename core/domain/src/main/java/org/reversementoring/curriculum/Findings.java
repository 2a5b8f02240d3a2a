package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.PlatformRejectedException;

/** Gathers what is wrong while a programme's training is compared with the learning platform. */
final class Findings {
    private final Instant now;
    private final List<TrainingProblem> problems = new ArrayList<>();
    private final Map<EmployeeNumber, PersonId> people = new HashMap<>();

    Findings(Instant now) {
        this.now = now;
    }

    List<TrainingProblem> problems() {
        return List.copyOf(problems);
    }

    /** What is said although the run did not come to its end: the next one will not find it. */
    List<TrainingProblem> mended() {
        return problems.stream()
                .filter(problem -> problem.kind() == Kind.REMOVED)
                .toList();
    }

    void everybody(Kind kind, String detail) {
        add(kind, null, null, detail);
    }

    void person(Kind kind, PersonId person, EmployeeNumber number, String detail) {
        add(kind, person, number, detail);
    }

    private void add(Kind kind, @Nullable PersonId person, @Nullable EmployeeNumber number, String detail) {
        problems.add(new TrainingProblem(kind, person, number, detail, now));
    }

    /** Makes people known, so that a refusal that names them concerns them. */
    void know(EmployeeNumber number, PersonId person) {
        people.put(number, person);
    }

    /**
     * Makes a call for these people and answers who was not served. A refusal is noted and passes; an outage does not.
     *
     * @param course which course it is about, in words
     */
    Set<EmployeeNumber> unserved(String course, Collection<EmployeeNumber> whom, Runnable call) {
        if (whom.isEmpty()) {
            return Set.of();
        }
        try {
            call.run();
            return Set.of();
        } catch (CourseGoneException gone) {
            everybody(Kind.COURSE_GONE, course);
        } catch (PlatformRejectedException rejected) {
            if (!rejected.unserved().isEmpty()) {
                rejected.reasons()
                        .forEach((number, reason) -> add(Kind.NOT_SERVED, people.get(number), number, reason));
                return rejected.unserved();
            }
            everybody(Kind.PLATFORM_REFUSES, String.valueOf(rejected.getMessage()));
        }
        return new HashSet<>(whom);
    }
}

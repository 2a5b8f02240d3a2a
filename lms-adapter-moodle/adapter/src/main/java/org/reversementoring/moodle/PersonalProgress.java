package org.reversementoring.moodle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reversementoring.moodle.CompletionCalls.Place;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.LearningPlatform.Progress;

/** Asks Moodle about each person: who is enrolled by the lists of the course, completion by calls in batches. */
final class PersonalProgress {
    private final Enrolments enrolments;
    private final CompletionCalls completion;

    PersonalProgress(Enrolments enrolments, CompletionCalls completion) {
        this.enrolments = enrolments;
        this.completion = completion;
    }

    /** Questions about several courses, which share their batches. */
    Poll poll(Users.Found accounts) {
        return new Poll(accounts);
    }

    final class Poll {
        private final Users.Found accounts;
        private final List<Place> places = new ArrayList<>();
        private final Map<Place, Answer> answers = new HashMap<>();

        private Poll(Users.Found accounts) {
            this.accounts = accounts;
        }

        /** Fills in what the lists tell; completion follows with {@link #finish}. */
        void ask(long course, Set<EmployeeNumber> people, Map<EmployeeNumber, Progress> told) {
            Set<Long> active = people.isEmpty() ? Set.of() : enrolments.active(course);
            Set<Long> suspended = people.isEmpty() ? Set.of() : enrolments.suspended(course);
            for (EmployeeNumber person : people) {
                Long user = accounts.ids().get(person);
                if (accounts.faults().containsKey(person)) {
                    told.put(person, Progress.AMBIGUOUS);
                } else if (user != null && active.contains(user)) {
                    Place place = new Place(course, user);
                    places.add(place);
                    answers.put(place, new Answer(person, told));
                } else {
                    boolean isSuspended = user != null && suspended.contains(user);
                    told.put(person, isSuspended ? Progress.SUSPENDED : Progress.NOT_ENROLLED);
                }
            }
        }

        void finish() {
            completion.of(
                    places,
                    (place, completed) -> Optional.ofNullable(answers.get(place))
                            .ifPresent(answer -> answer.told.put(
                                    answer.person, completed ? Progress.COMPLETED : Progress.LEARNING)));
        }
    }

    /** Where an answer belongs. */
    private record Answer(EmployeeNumber person, Map<EmployeeNumber, Progress> told) {}
}

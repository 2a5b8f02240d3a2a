package org.reversementoring.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.reversementoring.curriculum.TrainingSync.Outcome;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.UnitOfWork;

/**
 * Enrols every mentee in the courses on topics of identity and reads completion back. Who is enrolled tells nothing of
 * what a mentor opened.
 */
final class TopicReadingSync {
    private final UnitOfWork work;
    private final People people;
    private final TrainingRecords records;
    private final LearningPlatform platform;
    private final Clock clock;

    TopicReadingSync(UnitOfWork work, People people, TrainingRecords records, LearningPlatform platform, Clock clock) {
        this.work = work;
        this.people = people;
        this.records = records;
        this.platform = platform;
        this.clock = clock;
    }

    /** Who has a record as a mentee takes part; {@link TrainingSync} saw to that before. */
    Outcome run(ProgrammeId id, List<TopicCourse> courses, Predicate<PersonId> whom) {
        int enrolled = 0;
        int completed = 0;
        List<String> problems = new ArrayList<>();
        for (TopicCourse course : courses) {
            Map<EmployeeNumber, PersonId> open = new HashMap<>();
            Map<EmployeeNumber, Learner> missing = new HashMap<>();
            work.run(() -> records.ofProgramme(id).stream()
                    .filter(r -> r.side() == Side.MENTEE && whom.test(r.person()) && !r.hasRead(course.focusArea()))
                    .forEach(r -> people.find(r.person()).ifPresent(person -> {
                        open.put(person.number(), person.id());
                        String email = person.workEmail();
                        if (email != null && !r.reads(course.focusArea())) {
                            missing.put(person.number(), new Learner(person.number(), person.name(), email));
                        }
                    })));
            if (!missing.isEmpty()) {
                Set<EmployeeNumber> unserved =
                        TrainingSync.served(problems, () -> platform.enrol(course.course(), missing.values()));
                missing.keySet().removeAll(unserved);
                enrolled += missing.size();
                missing.keySet().forEach(number -> change(id, open, number, r -> r.reading(course.focusArea())));
            }
            Set<EmployeeNumber> done =
                    open.isEmpty() ? Set.of() : TrainingSync.completed(platform, course.course(), open.keySet());
            completed += done.size();
            done.forEach(number -> change(id, open, number, r -> r.read(course.focusArea(), clock.instant())));
        }
        return new Outcome(enrolled, 0, completed, problems);
    }

    private void change(
            ProgrammeId id,
            Map<EmployeeNumber, PersonId> who,
            EmployeeNumber number,
            UnaryOperator<TrainingRecord> step) {
        PersonId person = who.get(number);
        if (person != null) {
            work.runDespiteChanges(() -> records.find(id, person, Side.MENTEE)
                    .filter(r -> !step.apply(r).equals(r))
                    .map(r -> records.save(step.apply(r))));
        }
    }

    void withdraw(List<TopicCourse> courses, Collection<EmployeeNumber> gone, List<String> problems) {
        courses.forEach(course -> TrainingSync.served(problems, () -> platform.withdraw(course.course(), gone)));
    }
}

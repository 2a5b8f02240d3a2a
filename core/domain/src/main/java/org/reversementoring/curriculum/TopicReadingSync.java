package org.reversementoring.curriculum;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.Person;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.UnitOfWork;

/**
 * Enrols every mentee in the courses on topics of identity and reads completion back. Who is enrolled tells nothing of
 * what a mentor opened. What was completed stays completed, also where the course is taken again: a topic must not
 * close without its mentor.
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

    /** What a run did. */
    record Done(int enrolled, int completed) {
        Done plus(Done other) {
            return new Done(enrolled + other.enrolled, completed + other.completed);
        }
    }

    private record Reader(Person person, TrainingRecord trained) {}

    /** Who has a record as a mentee takes part; {@link SideSync} saw to that before. */
    Done run(ProgrammeId id, Iterable<TopicCourse> courses, Predicate<PersonId> whom, Told told, Findings findings) {
        Done done = new Done(0, 0);
        for (TopicCourse course : courses) {
            done = done.plus(run(id, course, whom, told, findings));
        }
        return done;
    }

    private Done run(ProgrammeId id, TopicCourse course, Predicate<PersonId> whom, Told told, Findings findings) {
        if (told.isGone(course.course())) {
            findings.everybody(Kind.COURSE_GONE, course.title());
            return new Done(0, 0);
        }
        Map<EmployeeNumber, Reader> readers = new HashMap<>();
        work.run(() -> records.ofProgramme(id).stream()
                .filter(r -> r.side() == Side.MENTEE && whom.test(r.person()) && !r.hasRead(course.focusArea()))
                .forEach(r -> people.find(r.person())
                        .ifPresent(person -> readers.put(person.number(), new Reader(person, r)))));
        int enrolled = enrol(course, readers, told, findings);
        int completed = 0;
        for (Map.Entry<EmployeeNumber, Reader> entry : readers.entrySet()) {
            EmployeeNumber number = entry.getKey();
            if (told.says(Progress.SUSPENDED, course.course(), number)) {
                findings.person(Kind.SUSPENDED, entry.getValue().person().id(), number, course.title());
            } else if (told.says(Progress.COMPLETED, course.course(), number)) {
                change(entry.getValue(), r -> r.read(course.focusArea(), clock.instant()));
                completed++;
            }
        }
        return new Done(enrolled, completed);
    }

    private int enrol(TopicCourse course, Map<EmployeeNumber, Reader> readers, Told told, Findings findings) {
        URI here = course.course().address();
        Map<EmployeeNumber, Learner> missing = new HashMap<>();
        readers.forEach((number, reader) -> {
            findings.know(number, reader.person().id());
            String email = reader.person().workEmail();
            boolean isThere = reader.trained().readsIn(course.focusArea(), here)
                    && !told.says(Progress.NOT_ENROLLED, course.course(), number);
            if (!isThere && email != null && !told.says(Progress.AMBIGUOUS, course.course(), number)) {
                missing.put(number, new Learner(number, reader.person().name(), email));
                if (reader.trained().readsIn(course.focusArea(), here)) {
                    findings.person(Kind.REMOVED, reader.person().id(), number, course.title());
                }
            }
        });
        Set<EmployeeNumber> unserved = findings.unserved(
                course.title(), missing.keySet(), () -> platform.enrol(course.course(), missing.values()));
        missing.keySet().removeAll(Set.copyOf(unserved));
        Set<EmployeeNumber> left = new HashSet<>();
        missing.keySet().forEach(number -> {
            Reader reader = readers.get(number);
            if (reader == null || !change(reader, r -> r.reading(course.focusArea(), here))) {
                left.add(number);
            }
        });
        // Who left meanwhile is in the course again, and no record would tell the next run.
        findings.unserved(course.title(), left, () -> platform.withdraw(course.course(), left));
        return missing.size() - left.size();
    }

    /** Answers whether there is a record. */
    private boolean change(Reader reader, UnaryOperator<TrainingRecord> step) {
        TrainingRecord before = reader.trained();
        return work.runDespiteChanges(() -> records.find(before.programme(), before.person(), before.side())
                .map(trained -> {
                    TrainingRecord next = step.apply(trained);
                    return next.equals(trained) ? trained : records.save(next);
                })
                .isPresent());
    }
}

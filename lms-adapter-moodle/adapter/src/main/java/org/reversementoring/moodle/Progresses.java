package org.reversementoring.moodle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.PlatformRejectedException;

/**
 * How far people are with their courses: as the administrator's report tells, and person by person where it does not.
 * That somebody is missing in the report proves nothing, for a condition of it may leave people out.
 */
final class Progresses {
    private final Users users;
    private final Courses courses;
    private final CompletionReport report;
    private final PersonalProgress personal;
    private final Said said = new Said();

    Progresses(Users users, Courses courses, CompletionReport report, PersonalProgress personal) {
        this.users = users;
        this.courses = courses;
        this.report = report;
        this.personal = personal;
    }

    /**
     * Courses that are gone are left out, and people about whom there is no answer: so are those of a course that
     * Moodle refuses, as long as there is anything to tell of others.
     */
    Map<CourseRef, Map<EmployeeNumber, Progress>> of(Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        Map<String, Set<String>> asked = new HashMap<>();
        people.forEach((course, some) -> some.forEach(person ->
                asked.computeIfAbsent(course.key(), key -> new TreeSet<>()).add(person.value())));
        ReportTally told = asked.isEmpty() ? new ReportTally(asked) : report.read(asked);
        Map<CourseRef, Map<EmployeeNumber, Progress>> all = new HashMap<>();
        Map<CourseRef, Set<EmployeeNumber>> rest = new HashMap<>();
        people.forEach((course, some) -> {
            Map<EmployeeNumber, Progress> known = new TreeMap<>();
            Set<EmployeeNumber> unknown = new TreeSet<>();
            for (EmployeeNumber person : some) {
                told.progress(course.key(), person.value())
                        .ifPresentOrElse(progress -> known.put(person, progress), () -> unknown.add(person));
            }
            all.put(course, known);
            if (!unknown.isEmpty() || some.isEmpty()) {
                rest.put(course, unknown);
            }
        });
        askInPerson(rest, all);
        if (!told.isEmpty()) {
            report.leavesOut(leftOut(told, rest, all));
        }
        return all;
    }

    private void askInPerson(
            Map<CourseRef, Set<EmployeeNumber>> rest, Map<CourseRef, Map<EmployeeNumber, Progress>> all) {
        Map<CourseRef, Long> ids = new HashMap<>();
        Set<EmployeeNumber> everybody = new TreeSet<>();
        Map<CourseRef, PlatformRejectedException> refused = new HashMap<>();
        rest.forEach((course, people) -> attempt(course, refused, () -> {
            try {
                ids.put(course, courses.id(course.key()));
                everybody.addAll(people);
            } catch (CourseGoneException gone) {
                all.remove(course);
            }
        }));
        Users.Found accounts = users.find(everybody);
        PersonalProgress.Poll poll = personal.poll(accounts);
        ids.forEach((course, id) -> attempt(
                course,
                refused,
                () -> poll.ask(id, rest.getOrDefault(course, Set.of()), all.getOrDefault(course, new TreeMap<>()))));
        if (!refused.isEmpty()
                && refused.keySet().containsAll(all.keySet())
                && all.values().stream().allMatch(Map::isEmpty)) {
            throw refused.values().iterator().next();
        }
        rest.keySet().stream()
                .filter(course -> !refused.containsKey(course))
                .forEach(course -> said.clear(course.key()));
        refused.forEach((course, why) -> said.once(
                course.key(), "Who completed the course " + course.key() + " cannot be read. " + why.getMessage()));
        poll.finish();
    }

    /** Does work of one course, unless what is refused concerns every other too. */
    private static void attempt(CourseRef course, Map<CourseRef, PlatformRejectedException> refused, Runnable work) {
        try {
            work.run();
        } catch (PlatformRejectedException rejected) {
            if (rejected instanceof MoodleRejection refusal && refusal.concernsAll()) {
                throw refusal;
            }
            refused.put(course, rejected);
        }
    }

    /** Courses in which somebody is enrolled without having a row in the report. */
    private static Set<String> leftOut(
            ReportTally told,
            Map<CourseRef, Set<EmployeeNumber>> rest,
            Map<CourseRef, Map<EmployeeNumber, Progress>> all) {
        Set<String> courses = new TreeSet<>();
        rest.forEach((course, people) -> {
            Map<EmployeeNumber, Progress> known = all.getOrDefault(course, Map.of());
            boolean enrolled = people.stream()
                    .filter(person -> !told.hasRow(course.key(), person.value()))
                    .anyMatch(person -> known.getOrDefault(person, Progress.NOT_ENROLLED) != Progress.NOT_ENROLLED);
            if (enrolled) {
                courses.add(course.key());
            }
        });
        return courses;
    }
}

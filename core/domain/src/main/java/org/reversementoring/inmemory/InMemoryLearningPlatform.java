package org.reversementoring.inmemory;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;

/** A learning platform in memory. What people do in it, and what they see of it, can be asked here too. */
public final class InMemoryLearningPlatform implements LearningPlatform {
    private static final String TWO_ACCOUNTS = "two accounts have this employee number";

    private static final class Course {
        private final CourseRef ref;
        private CourseSpec spec;
        private boolean archived;
        private final Set<EmployeeNumber> suspended = new TreeSet<>();
        private final Set<EmployeeNumber> enrolled = new TreeSet<>();
        private final Set<EmployeeNumber> completed = new TreeSet<>();
        private final Map<PairId, Set<EmployeeNumber>> groups = new HashMap<>();
        private final Map<String, Announcement> calendar = new LinkedHashMap<>();
        private final Map<PairId, List<Announcement>> pairCalendars = new LinkedHashMap<>();

        private Course(CourseRef ref, CourseSpec spec) {
            this.ref = ref;
            this.spec = spec;
        }
    }

    private final Set<String> templates;
    private final Map<String, Course> courses = new TreeMap<>();
    private final Map<EmployeeNumber, Learner> accounts = new TreeMap<>();
    private final Map<EmployeeNumber, List<String>> messages = new TreeMap<>();
    private final Set<EmployeeNumber> duplicated = new TreeSet<>();
    private final Set<EmployeeNumber> unknown = new TreeSet<>();
    private int made;
    private boolean down;

    /** @param templates the keys of the courses that others are made from */
    public InMemoryLearningPlatform(Set<String> templates) {
        this.templates = Set.copyOf(templates);
    }

    @Override
    public synchronized CourseRef publish(CourseSpec spec) {
        beUp();
        Course course = courses.get(spec.key());
        if (course == null) {
            if (!templates.contains(spec.template())) {
                throw new PlatformRejectedException("There is no template course " + spec.template() + ".");
            }
            made++;
            CourseRef ref = new CourseRef(spec.key(), URI.create("https://learning.example/course/" + made));
            course = new Course(ref, spec);
            courses.put(spec.key(), course);
        }
        course.spec = spec;
        course.archived = false;
        return course.ref;
    }

    @Override
    public synchronized void archive(CourseRef ref, Instant now) {
        beUp();
        Course course = courses.get(ref.key());
        if (course != null) {
            CourseSpec spec = course.spec;
            Instant planned = spec.end();
            Instant end = planned == null || planned.isAfter(now) ? now : planned;
            Instant first = spec.start().plusSeconds(1);
            course.spec = new CourseSpec(
                    spec.key(), spec.title(), spec.template(), spec.start(), end.isBefore(first) ? first : end);
            course.archived = true;
        }
    }

    @Override
    public synchronized void enrol(CourseRef ref, Collection<Learner> learners) {
        Course course = course(ref);
        Set<EmployeeNumber> unserved = new TreeSet<>();
        for (Learner learner : learners) {
            if (duplicated.contains(learner.number())) {
                unserved.add(learner.number());
            } else {
                accounts.put(learner.number(), learner);
                course.enrolled.add(learner.number());
            }
        }
        if (!unserved.isEmpty()) {
            throw twoAccounts(unserved);
        }
    }

    @Override
    public synchronized void withdraw(CourseRef ref, Collection<EmployeeNumber> people) {
        Course course = course(ref);
        Set<EmployeeNumber> unserved = new TreeSet<>(people);
        unserved.retainAll(duplicated);
        Set<EmployeeNumber> leaving = new TreeSet<>(people);
        leaving.removeAll(unserved);
        course.enrolled.removeAll(leaving);
        course.suspended.removeAll(leaving);
        course.groups.values().forEach(members -> members.removeAll(leaving));
        if (!unserved.isEmpty()) {
            throw twoAccounts(unserved);
        }
    }

    @Override
    public synchronized Map<CourseRef, Map<EmployeeNumber, Progress>> progress(
            Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        beUp();
        Map<CourseRef, Map<EmployeeNumber, Progress>> all = new HashMap<>();
        people.forEach((ref, numbers) -> {
            Course course = courses.get(ref.key());
            if (course != null) {
                Map<EmployeeNumber, Progress> found = new TreeMap<>();
                numbers.stream()
                        .filter(number -> !unknown.contains(number))
                        .forEach(number -> found.put(number, progress(course, number)));
                all.put(ref, found);
            }
        });
        return all;
    }

    private Progress progress(Course course, EmployeeNumber number) {
        if (duplicated.contains(number)) {
            return Progress.AMBIGUOUS;
        }
        if (!course.enrolled.contains(number)) {
            return Progress.NOT_ENROLLED;
        }
        if (course.suspended.contains(number)) {
            return Progress.SUSPENDED;
        }
        return course.completed.contains(number) ? Progress.COMPLETED : Progress.LEARNING;
    }

    @Override
    public synchronized void group(CourseRef ref, Map<PairId, ? extends Collection<Learner>> wanted) {
        Course course = course(ref);
        Map<EmployeeNumber, String> unserved = new TreeMap<>();
        wanted.forEach((pair, members) -> {
            Set<EmployeeNumber> numbers =
                    new TreeSet<>(members.stream().map(Learner::number).toList());
            Set<EmployeeNumber> served = new TreeSet<>(numbers);
            served.retainAll(course.enrolled);
            served.removeAll(duplicated);
            numbers.stream()
                    .filter(number -> !served.contains(number))
                    .forEach(number -> unserved.put(
                            number, duplicated.contains(number) ? TWO_ACCOUNTS : "is not enrolled in the course"));
            if (!members.isEmpty()) {
                course.groups.putIfAbsent(pair, new TreeSet<>());
            }
            if (course.groups.containsKey(pair) && served.equals(numbers)) {
                course.groups.put(pair, numbers);
            }
        });
        if (!unserved.isEmpty()) {
            throw unserved(unserved);
        }
    }

    @Override
    public synchronized void announce(CourseRef ref, Announcement announcement) {
        course(ref).calendar.put(announcement.key(), announcement);
    }

    @Override
    public synchronized void retract(CourseRef ref, String key) {
        course(ref).calendar.remove(key);
    }

    @Override
    public synchronized void schedule(CourseRef ref, PairId pair, Collection<Announcement> announcements) {
        Course course = course(ref);
        if (course.groups.containsKey(Objects.requireNonNull(pair))) {
            course.pairCalendars.put(pair, List.copyOf(announcements));
        } else if (!announcements.isEmpty()) {
            throw new PlatformRejectedException("The course " + ref.key() + " has no group for this pair.");
        }
    }

    @Override
    public synchronized void notify(EmployeeNumber person, String message) {
        beUp();
        Objects.requireNonNull(message);
        if (!accounts.containsKey(Objects.requireNonNull(person))) {
            throw new PlatformRejectedException("Nobody has the employee number " + person + ".");
        }
        messages.computeIfAbsent(person, p -> new ArrayList<>()).add(message);
    }

    @Override
    public synchronized List<SelfCheck> selfCheck() {
        return List.of(new SelfCheck(!down, down ? "The platform is down." : "The platform answers."));
    }

    @Override
    public List<SelfCheck> tryOut() {
        return List.of();
    }

    @Override
    public synchronized Set<EmployeeNumber> ambiguous(Collection<EmployeeNumber> people) {
        beUp();
        Set<EmployeeNumber> several = new TreeSet<>(people);
        several.retainAll(duplicated);
        return several;
    }

    /** From now on every call finds the platform down, or up again. */
    public synchronized void isDown(boolean nowDown) {
        down = nowDown;
    }

    /** Somebody works through a course to its end. */
    public synchronized void completes(EmployeeNumber person, String courseKey) {
        course(courseKey).completed.add(person);
    }

    /** Somebody takes a course again that was completed. */
    public synchronized void retakes(EmployeeNumber person, String courseKey) {
        course(courseKey).completed.remove(person);
    }

    /** An administrator suspends an enrolment. */
    public synchronized void suspends(EmployeeNumber person, String courseKey) {
        course(courseKey).suspended.add(person);
    }

    /** An administrator lifts a suspension. */
    public synchronized void resumes(EmployeeNumber person, String courseKey) {
        course(courseKey).suspended.remove(person);
    }

    /** An administrator removes an enrolment. */
    public synchronized void removes(EmployeeNumber person, String courseKey) {
        withdraw(course(courseKey).ref, Set.of(person));
    }

    /** An administrator deletes a course. */
    public synchronized void deletes(String courseKey) {
        courses.remove(courseKey);
    }

    /** Somebody gets a second account of the same employee number. */
    public synchronized void duplicates(EmployeeNumber person) {
        duplicated.add(person);
    }

    /** From now on it gives no answer about somebody's progress, or does again. */
    public synchronized void isSilentAbout(EmployeeNumber person, boolean nowSilent) {
        if (nowSilent) {
            unknown.add(person);
        } else {
            unknown.remove(person);
        }
    }

    public synchronized boolean isArchived(String courseKey) {
        return course(courseKey).archived;
    }

    public synchronized Optional<CourseSpec> spec(String courseKey) {
        return Optional.ofNullable(courses.get(courseKey)).map(course -> course.spec);
    }

    public synchronized int courseCount() {
        return courses.size();
    }

    public synchronized Set<EmployeeNumber> enrolled(String courseKey) {
        return Set.copyOf(course(courseKey).enrolled);
    }

    public synchronized boolean hasGroup(String courseKey, PairId pair) {
        return course(courseKey).groups.containsKey(pair);
    }

    public synchronized Set<EmployeeNumber> members(String courseKey, PairId pair) {
        return Set.copyOf(course(courseKey).groups.getOrDefault(pair, Set.of()));
    }

    /** The events that somebody enrolled in the course sees in the calendar. */
    public synchronized List<Announcement> calendar(String courseKey, EmployeeNumber viewer) {
        Course course = course(courseKey);
        List<Announcement> seen = new ArrayList<>(course.calendar.values());
        course.pairCalendars.forEach((pair, events) -> {
            if (course.groups.getOrDefault(pair, Set.of()).contains(viewer)) {
                seen.addAll(events);
            }
        });
        return seen;
    }

    public synchronized List<String> messages(EmployeeNumber person) {
        return List.copyOf(messages.getOrDefault(person, List.of()));
    }

    private static PlatformRejectedException twoAccounts(Set<EmployeeNumber> unserved) {
        Map<EmployeeNumber, String> reasons = new TreeMap<>();
        unserved.forEach(number -> reasons.put(number, TWO_ACCOUNTS));
        return unserved(reasons);
    }

    private static PlatformRejectedException unserved(Map<EmployeeNumber, String> reasons) {
        return new PlatformRejectedException("Some could not be served: " + reasons, reasons);
    }

    private Course course(CourseRef ref) {
        beUp();
        return course(ref.key());
    }

    private Course course(String key) {
        Course course = courses.get(key);
        if (course == null) {
            throw new CourseGoneException(key);
        }
        return course;
    }

    private void beUp() {
        if (down) {
            throw new PlatformUnavailableException("The platform is down.");
        }
    }
}

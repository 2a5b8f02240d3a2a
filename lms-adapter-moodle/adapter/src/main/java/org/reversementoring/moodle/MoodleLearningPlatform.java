package org.reversementoring.moodle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.SelfCheck;

/**
 * The learning platform over a Moodle 4.5 site.
 *
 * <p>Moodle checks short names and group keys, but not against what is created at the same moment: courses and groups
 * are made one at a time.
 */
public final class MoodleLearningPlatform implements LearningPlatform, AutoCloseable {
    private final MoodleSettings settings;
    private final MoodleClient moodle;
    private final Users users;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Progresses progresses;
    private final Groups groups;
    private final Calendar calendar;
    private final Messages messages;
    private final ReentrantLock making = new ReentrantLock();

    public MoodleLearningPlatform(MoodleSettings settings) {
        this.settings = settings;
        moodle = new MoodleClient(settings);
        users = new Users(moodle);
        courses = new Courses(moodle, settings.category());
        enrolments = new Enrolments(moodle, settings.learnerRole());
        progresses = new Progresses(
                users,
                courses,
                new CompletionReport(moodle, settings.report()),
                new PersonalProgress(enrolments, new CompletionCalls(moodle)));
        groups = new Groups(moodle);
        calendar = new Calendar(moodle);
        messages = new Messages(moodle);
    }

    @Override
    public CourseRef publish(CourseSpec course) {
        Objects.requireNonNull(course);
        making.lock();
        try {
            return new CourseRef(course.key(), settings.resolve("course/view.php?id=" + courses.publish(course)));
        } finally {
            making.unlock();
        }
    }

    @Override
    public void archive(CourseRef course, Instant now) {
        making.lock();
        try {
            courses.archive(course.key(), now);
        } finally {
            making.unlock();
        }
    }

    @Override
    public void enrol(CourseRef course, Collection<Learner> learners) {
        Objects.requireNonNull(learners);
        enrolled(courses.id(course.key()), learners).reportFaults();
    }

    private Users.Found enrolled(long course, Collection<Learner> learners) {
        Users.Found found = users.ensure(learners);
        enrolments.enrol(course, found.ids().values());
        return found;
    }

    @Override
    public void withdraw(CourseRef course, Collection<EmployeeNumber> people) {
        Objects.requireNonNull(people);
        long id = courses.id(course.key());
        Users.Found found = users.find(people);
        enrolments.unenrol(id, found.ids().values());
        found.reportFaults();
    }

    @Override
    public Map<CourseRef, Map<EmployeeNumber, Progress>> progress(
            Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        return progresses.of(people);
    }

    @Override
    public void group(CourseRef course, Map<PairId, ? extends Collection<Learner>> members) {
        Objects.requireNonNull(members);
        making.lock();
        try {
            long id = courses.id(course.key());
            Map<EmployeeNumber, Learner> everybody = new TreeMap<>();
            members.values().forEach(some -> some.forEach(learner -> everybody.put(learner.number(), learner)));
            Users.Found found = enrolled(id, everybody.values());
            members.forEach((pair, some) -> group(id, pair, some, found));
            found.reportFaults();
        } finally {
            making.unlock();
        }
    }

    private void group(long course, PairId pair, Collection<Learner> members, Users.Found found) {
        if (members.isEmpty()) {
            groups.find(course, pair).ifPresent(group -> groups.setMembers(group, List.of()));
            return;
        }
        List<Long> users = members.stream()
                .map(learner -> found.ids().get(learner.number()))
                .filter(Objects::nonNull)
                .toList();
        groups.setMembers(groups.ensure(course, pair), users);
    }

    @Override
    public void announce(CourseRef course, Announcement announcement) {
        Objects.requireNonNull(announcement);
        calendar.keep(courses.id(course.key()), announcement.key(), List.of(announcement));
    }

    @Override
    public void retract(CourseRef course, String key) {
        calendar.keep(courses.id(course.key()), Objects.requireNonNull(key), List.of());
    }

    @Override
    public void schedule(CourseRef course, PairId pair, Collection<Announcement> announcements) {
        Objects.requireNonNull(pair);
        long id = courses.id(course.key());
        if (announcements.isEmpty()) {
            groups.find(id, pair).ifPresent(group -> calendar.keep(id, group, announcements));
        } else {
            calendar.keep(id, groups.id(id, pair), announcements);
        }
    }

    @Override
    public void notify(EmployeeNumber person, String message) {
        Objects.requireNonNull(message);
        Users.Found found = users.find(List.of(Objects.requireNonNull(person)));
        found.reportFaults();
        Long user = found.ids().get(person);
        if (user == null) {
            throw new PlatformRejectedException("Moodle has no account with the ID number " + person + ".");
        }
        messages.send(person, user, message);
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return new SiteCheck(moodle, settings).look();
    }

    @Override
    public List<SelfCheck> tryOut() {
        return new SiteCheck(moodle, settings).tryOut();
    }

    @Override
    public Set<EmployeeNumber> ambiguous(Collection<EmployeeNumber> people) {
        return users.find(people).faults().keySet();
    }

    /** Ends running calls; the platform is of no use afterwards. */
    @Override
    public void close() {
        moodle.close();
    }
}

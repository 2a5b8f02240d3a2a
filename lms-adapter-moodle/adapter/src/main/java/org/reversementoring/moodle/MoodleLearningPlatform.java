package org.reversementoring.moodle;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.spi.Turns;

/**
 * The learning platform over a Moodle 4.5 site.
 *
 * <p>Moodle checks short names and group keys, but not against what is created at the same moment: the site is changed
 * by one caller of all nodes at a time.
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
    private final Turns turns;

    /** @param turns to change sites, each under its address */
    public MoodleLearningPlatform(MoodleSettings settings, PlatformIds ids, Turns turns) {
        this.settings = settings;
        this.turns = turns;
        moodle = new MoodleClient(settings);
        users = new Users(moodle);
        SiteIds known = new SiteIds(ids, settings.name());
        courses = new Courses(moodle, known, new Categories(moodle, known, settings.category()));
        enrolments = new Enrolments(moodle, settings.learnerRole());
        progresses = new Progresses(
                users,
                courses,
                new CompletionReport(moodle, settings.report()),
                new PersonalProgress(enrolments, new CompletionCalls(moodle)));
        groups = new Groups(moodle, known);
        calendar = new Calendar(moodle, known);
        messages = new Messages(moodle);
    }

    private void change(Runnable work) {
        turns.take(
                settings.name(),
                turn -> moodle.changing(turn, () -> {
                    work.run();
                    return Boolean.TRUE;
                }));
    }

    @Override
    public CourseRef publish(CourseSpec course) {
        Objects.requireNonNull(course);
        long id = turns.take(settings.name(), turn -> moodle.changing(turn, () -> courses.publish(course)));
        return new CourseRef(course.key(), settings.resolve("course/view.php?id=" + id));
    }

    @Override
    public void archive(CourseRef course, Instant now) {
        Objects.requireNonNull(now);
        change(() -> courses.archive(course.key(), now));
    }

    @Override
    public void enrol(CourseRef course, Collection<Learner> learners) {
        Objects.requireNonNull(learners);
        change(() -> {
            long id = courses.id(course.key());
            Users.Found found = users.ensure(learners);
            if (!found.ids().isEmpty()) {
                enrolments.enrol(id, found.ids().values());
            }
            found.reportFaults();
        });
    }

    @Override
    public void withdraw(CourseRef course, Collection<EmployeeNumber> people) {
        Objects.requireNonNull(people);
        change(() -> {
            long id = courses.id(course.key());
            Users.Found found = users.find(people);
            enrolments.unenrol(id, found.ids().values());
            found.reportFaults();
            if (found.ids().isEmpty() && !people.isEmpty()) {
                enrolments.checkNumbersShow(id);
            }
        });
    }

    @Override
    public Map<CourseRef, Map<EmployeeNumber, Progress>> progress(
            Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        return progresses.of(people);
    }

    @Override
    public void group(CourseRef course, Map<PairId, ? extends Collection<Learner>> members) {
        Objects.requireNonNull(members);
        change(() -> {
            long id = courses.id(course.key());
            Set<EmployeeNumber> everybody = new TreeSet<>();
            members.values().forEach(some -> some.forEach(learner -> everybody.add(learner.number())));
            Set<PairId> over = new LinkedHashSet<>();
            members.forEach((pair, some) -> {
                if (some.isEmpty()) {
                    over.add(pair);
                }
            });
            // Before anybody is looked up: nothing that is wrong with others keeps a pair visible.
            groups.empty(course.key(), id, over);
            if (everybody.isEmpty()) {
                return;
            }
            Users.Found found = users.findIn(enrolments.all(id), everybody);
            Map<PairId, Groups.Members> wanted = new LinkedHashMap<>();
            members.forEach((pair, some) -> wanted.put(pair, accounts(some, found)));
            wanted.keySet().removeAll(over);
            groups.keep(course.key(), id, wanted);
            found.reportFaults();
        });
    }

    private static Groups.Members accounts(Collection<Learner> members, Users.Found found) {
        Set<Long> users = members.stream()
                .map(learner -> found.ids().get(learner.number()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Groups.Members(users, users.size() == members.size());
    }

    @Override
    public void announce(CourseRef course, Announcement announcement) {
        Objects.requireNonNull(announcement);
        change(() -> calendar.keep(page(course), announcement.key(), Optional.of(announcement)));
    }

    @Override
    public void retract(CourseRef course, String key) {
        Objects.requireNonNull(key);
        change(() -> calendar.keep(page(course), key, Optional.empty()));
    }

    private Calendar.Page page(CourseRef course) {
        return Calendar.Page.ofEverybody(course.key(), courses.id(course.key()));
    }

    @Override
    public void schedule(CourseRef course, PairId pair, Collection<Announcement> announcements) {
        Objects.requireNonNull(pair);
        change(() -> {
            String key = course.key();
            long id = courses.id(key);
            if (announcements.isEmpty()) {
                groups.find(key, id, pair)
                        .ifPresent(group -> calendar.keep(new Calendar.Page(key, id, pair, group), announcements));
            } else {
                calendar.keep(new Calendar.Page(key, id, pair, groups.id(key, id, pair)), announcements);
            }
        });
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

    /** Whether the site answers and lets us in: one small call, nothing else is looked at. */
    public boolean answers() {
        try {
            moodle.call(Function.SITE_INFO, Parameters.none());
            return true;
        } catch (PlatformUnavailableException | PlatformRejectedException e) {
            return false;
        }
    }

    @Override
    public List<SelfCheck> tryOut() {
        try {
            return turns.take(
                    settings.name(), turn -> moodle.changing(turn, () -> new SiteCheck(moodle, settings).tryOut()));
        } catch (PlatformUnavailableException busy) {
            return List.of(new SelfCheck(false, String.valueOf(busy.getMessage())));
        }
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

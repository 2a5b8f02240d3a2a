package org.reversementoring.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;

/**
 * Where people learn: courses, enrolment, completion, calendar, messages.
 *
 * <p>Every change may be repeated, also after a crash in its midst, and then completes what is missing; only
 * {@link #notify} may reach its reader twice. Nothing private is ever handed over: titles and texts are neutral.
 *
 * <p>Every method throws {@link PlatformUnavailableException} where a later try may succeed, and
 * {@link PlatformRejectedException} where somebody has to put something right first. Where a call concerns several
 * people, those who can be served are served before it throws. Changes of one platform are not made by two nodes at
 * once: callers run in a job that is alone.
 */
public interface LearningPlatform {
    /**
     * Looks the course up by its key, creates it from its template where it is not there, and brings title and start up
     * to date.
     */
    CourseRef publish(CourseSpec course);

    /** Enrols people, and makes the platform's account for who has none. Who is enrolled already stays so. */
    void enrol(CourseRef course, Collection<Learner> learners);

    /** Ends the enrolment of these people; nothing happens for who is not enrolled. */
    void withdraw(CourseRef course, Collection<EmployeeNumber> people);

    /** Those of the people who are enrolled and have completed the course. */
    Set<EmployeeNumber> completed(CourseRef course, Collection<EmployeeNumber> people);

    /**
     * Keeps a group of the course that only its members can see, with exactly these members. They are enrolled where
     * they are not yet. Without members a group is emptied, and none is made.
     */
    void group(CourseRef course, PairId pair, Collection<Learner> members);

    /** Puts an event into everybody's calendar, or moves the one that was put there under the same key. */
    void announce(CourseRef course, Announcement announcement);

    /** Takes the event of that key out of everybody's calendar; nothing happens where there is none. */
    void retract(CourseRef course, String key);

    /**
     * Keeps exactly these events in the calendar of a pair's group, seen by its members alone. Without events nothing
     * happens where the pair has no group.
     */
    void schedule(CourseRef course, PairId pair, Collection<Announcement> announcements);

    /** Sends a neutral message to one person, at least once. */
    void notify(EmployeeNumber person, String message);

    /** Looks at address, access and preparation of the platform. Never throws. */
    List<SelfCheck> selfCheck();

    /**
     * What a course has to be.
     *
     * @param key stable and ours, 1 to 100 characters
     * @param template the key of the course it is made from
     * @param start when it begins
     */
    record CourseSpec(String key, String title, String template, Instant start) {}

    /**
     * A person as the platform has to know them.
     *
     * @param email as the single sign-on has it, for both must find the same account
     */
    record Learner(EmployeeNumber number, String name, String email) {}

    /**
     * An event in the calendar.
     *
     * @param key stable and ours, 1 to 100 characters
     */
    record Announcement(String key, String title, String text, Instant at, Duration length) {}
}

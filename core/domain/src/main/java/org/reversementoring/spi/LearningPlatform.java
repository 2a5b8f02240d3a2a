package org.reversementoring.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;

/**
 * Where people learn: courses, enrolment, completion, calendar, messages.
 *
 * <p>Every change may be repeated, also after a crash in its midst, and then completes what is missing; only
 * {@link #notify} may reach its reader twice. Nothing private is ever handed over: titles and texts are neutral.
 *
 * <p>Every method throws {@link PlatformUnavailableException} where a later try may succeed, and
 * {@link PlatformRejectedException} where somebody has to put something right first; {@link CourseGoneException} where
 * that is a course that was deleted. Where a call concerns several people, those who can be served are served before it
 * throws.
 */
public interface LearningPlatform {
    /**
     * Looks the course up by its key, creates it from its template where it is not there, and brings title, start and
     * end up to date. One that was deleted is made anew and has another address.
     */
    CourseRef publish(CourseSpec course);

    /**
     * Closes a course that is over: it ends now unless it ended before, learners no longer see it, and it moves to
     * where old courses are. Nobody loses what was completed. Nothing happens where it is gone.
     */
    void archive(CourseRef course, Instant now);

    /**
     * Enrols people, and makes the platform's account for who has none. Who is enrolled already stays so; who was
     * suspended stays suspended.
     */
    void enrol(CourseRef course, Collection<Learner> learners);

    /** Ends the enrolment of these people; nothing happens for who is not enrolled. */
    void withdraw(CourseRef course, Collection<EmployeeNumber> people);

    /**
     * How far these people are, in many courses at once. A course that is gone is left out of the answer, and so is a
     * person about whom the platform gives no answer for now: nothing follows from the absence of a person. Asked for
     * nobody, it tells whether the course is there.
     */
    Map<CourseRef, Map<EmployeeNumber, Progress>> progress(Map<CourseRef, ? extends Collection<EmployeeNumber>> people);

    /** How far somebody is with a course, as the platform says it. */
    enum Progress {
        /** Has no enrolment, or no account. */
        NOT_ENROLLED,
        /** Is enrolled, but somebody suspended the enrolment: whether it was completed before is not told. */
        SUSPENDED,
        /** Is enrolled and has not completed. */
        LEARNING,
        COMPLETED,
        /** Several accounts have this employee number: nobody can say which one is meant. */
        AMBIGUOUS
    }

    /**
     * Keeps a group of the course for each of these pairs, which only its members can see, with exactly these members.
     * Without members a group is emptied, whatever keeps others from being served, and none is made. Nobody is enrolled
     * by it and no account is made: who is not enrolled in the course is not served, and where one of a pair is not,
     * nobody enters or leaves its group. Other pairs' groups stay as they are.
     */
    void group(CourseRef course, Map<PairId, ? extends Collection<Learner>> members);

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

    /** Looks at address, access and preparation of the platform, and changes nothing there. Never throws. */
    List<SelfCheck> selfCheck();

    /**
     * Tries what cannot be seen by looking, as far as nothing of it is left behind and nobody notices. Never throws;
     * what {@link #selfCheck} says already is not said again.
     */
    List<SelfCheck> tryOut();

    /** Those of the people who have more than one account there: none of them is served. */
    Set<EmployeeNumber> ambiguous(Collection<EmployeeNumber> people);

    /**
     * What a course has to be.
     *
     * @param key stable and ours, 1 to 100 characters
     * @param template the key of the course it is made from
     * @param start when it begins
     * @param end when it is planned to end, after the start; null where that is open
     */
    record CourseSpec(
            String key,
            String title,
            String template,
            Instant start,
            @Nullable Instant end) {
        public CourseSpec {
            if (end != null && !end.isAfter(start)) {
                throw new IllegalArgumentException("end: must be after the start");
            }
        }
    }

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

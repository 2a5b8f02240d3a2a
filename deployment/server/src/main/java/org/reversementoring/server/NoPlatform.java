package org.reversementoring.server;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.SelfCheck;

/**
 * Stands where no learning platform is set. Messages and groups have nowhere to go, which is no error; a course is
 * asked for in vain, and nothing is told of those that were published before.
 */
final class NoPlatform implements LearningPlatform {
    private static final String ADVICE =
            "No learning platform is connected: " + Setting.RM_MOODLE_URL + " connects one.";

    private final SelfCheck said;

    NoPlatform(Settings settings) {
        said = NotConnected.selfCheck(settings, ADVICE, Setting.RM_MOODLE_URL, "RM_MOODLE_");
    }

    @Override
    public CourseRef publish(CourseSpec course) {
        throw new PlatformRejectedException(ADVICE);
    }

    @Override
    public void archive(CourseRef course, Instant now) {}

    @Override
    public void enrol(CourseRef course, Collection<Learner> learners) {}

    @Override
    public void withdraw(CourseRef course, Collection<EmployeeNumber> people) {}

    @Override
    public Map<CourseRef, Map<EmployeeNumber, Progress>> progress(
            Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        Map<CourseRef, Map<EmployeeNumber, Progress>> nothing = new HashMap<>();
        people.keySet().forEach(course -> nothing.put(course, Map.of()));
        return nothing;
    }

    @Override
    public void group(CourseRef course, Map<PairId, ? extends Collection<Learner>> members) {}

    @Override
    public void announce(CourseRef course, Announcement announcement) {}

    @Override
    public void retract(CourseRef course, String key) {}

    @Override
    public void schedule(CourseRef course, PairId pair, Collection<Announcement> announcements) {}

    @Override
    public void notify(EmployeeNumber person, String message) {}

    @Override
    public List<SelfCheck> selfCheck() {
        return List.of(said);
    }

    @Override
    public List<SelfCheck> tryOut() {
        return List.of();
    }

    @Override
    public Set<EmployeeNumber> ambiguous(Collection<EmployeeNumber> people) {
        return Set.of();
    }
}

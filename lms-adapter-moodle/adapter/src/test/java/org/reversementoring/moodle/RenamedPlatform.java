package org.reversementoring.moodle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.SelfCheck;

/** The platform under {@link LiveNames}, in both directions. */
final class RenamedPlatform implements LearningPlatform {
    private final LearningPlatform platform;
    private final LiveNames names;

    RenamedPlatform(LearningPlatform platform, LiveNames names) {
        this.platform = platform;
        this.names = names;
    }

    @Override
    public CourseRef publish(CourseSpec course) {
        return named(() -> names.ours(platform.publish(new CourseSpec(
                names.key(course.key()), course.title(), course.template(), course.start(), course.end()))));
    }

    @Override
    public void archive(CourseRef course, Instant now) {
        named(() -> platform.archive(names.course(course), now));
    }

    @Override
    public void enrol(CourseRef course, Collection<Learner> learners) {
        named(() -> platform.enrol(names.course(course), renamed(learners)));
    }

    @Override
    public void withdraw(CourseRef course, Collection<EmployeeNumber> people) {
        named(() -> platform.withdraw(names.course(course), numbers(people)));
    }

    @Override
    public Map<CourseRef, Map<EmployeeNumber, Progress>> progress(
            Map<CourseRef, ? extends Collection<EmployeeNumber>> people) {
        Map<CourseRef, Collection<EmployeeNumber>> asked = new HashMap<>();
        people.forEach((course, some) -> asked.put(names.course(course), numbers(some)));
        Map<CourseRef, Map<EmployeeNumber, Progress>> told = new HashMap<>();
        named(() -> platform.progress(asked))
                .forEach((course, some) -> told.put(
                        names.ours(course),
                        some.entrySet().stream()
                                .collect(Collectors.toMap(one -> names.ours(one.getKey()), Map.Entry::getValue))));
        return told;
    }

    @Override
    public void group(CourseRef course, Map<PairId, ? extends Collection<Learner>> members) {
        named(() -> platform.group(
                names.course(course),
                members.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, pair -> renamed(pair.getValue())))));
    }

    @Override
    public void announce(CourseRef course, Announcement announcement) {
        named(() -> platform.announce(names.course(course), announcement));
    }

    @Override
    public void retract(CourseRef course, String key) {
        named(() -> platform.retract(names.course(course), key));
    }

    @Override
    public void schedule(CourseRef course, PairId pair, Collection<Announcement> announcements) {
        named(() -> platform.schedule(names.course(course), pair, announcements));
    }

    @Override
    public void notify(EmployeeNumber person, String message) {
        named(() -> platform.notify(names.number(person), message));
    }

    @Override
    public List<SelfCheck> selfCheck() {
        return platform.selfCheck();
    }

    @Override
    public List<SelfCheck> tryOut() {
        return platform.tryOut();
    }

    @Override
    public Set<EmployeeNumber> ambiguous(Collection<EmployeeNumber> people) {
        return platform.ambiguous(numbers(people)).stream().map(names::ours).collect(Collectors.toSet());
    }

    private List<Learner> renamed(Collection<Learner> learners) {
        return learners.stream().map(names::learner).toList();
    }

    private Set<EmployeeNumber> numbers(Collection<EmployeeNumber> people) {
        return people.stream().map(names::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private void named(Runnable call) {
        named(() -> {
            call.run();
            return true;
        });
    }

    private <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (CourseGoneException gone) {
            throw new CourseGoneException(names.ours(gone.key()));
        } catch (PlatformRejectedException refused) {
            throw new PlatformRejectedException(
                    String.valueOf(refused.getMessage()),
                    refused.reasons().entrySet().stream()
                            .collect(Collectors.toMap(reason -> names.ours(reason.getKey()), Map.Entry::getValue)));
        }
    }
}

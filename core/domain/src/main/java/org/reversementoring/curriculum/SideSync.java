package org.reversementoring.curriculum;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reversementoring.curriculum.Roster.Member;
import org.reversementoring.curriculum.TrainingProblem.Kind;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.spi.CourseGoneException;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.UnitOfWork;

/** One side of a programme: enrols, withdraws, and takes over what the learning platform told. */
final class SideSync {
    private static final String MEETING_PLACE = "where both sides meet";

    private final UnitOfWork work;
    private final TrainingRecords records;
    private final LearningPlatform platform;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    SideSync(UnitOfWork work, TrainingRecords records, LearningPlatform platform, Events events, Ids ids, Clock clock) {
        this.work = work;
        this.records = records;
        this.platform = platform;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Answers how many were enrolled. */
    int enrol(Comparison c, Findings findings) {
        Map<EmployeeNumber, Learner> missing = new HashMap<>();
        Map<EmployeeNumber, Learner> meeting = new HashMap<>();
        c.roster().members().forEach((number, member) -> {
            findings.know(number, member.person().id());
            boolean here = isHere(c, number, member);
            boolean meets = member.trained() != null && member.trained().meetsIn(c.meetingPlace());
            if (c.says(Progress.AMBIGUOUS, number)) {
                findings.person(Kind.TWO_ACCOUNTS, member.person().id(), number, "");
            } else if ((!here || !meets) && member.learner().isEmpty()) {
                findings.person(Kind.NO_MAIL, member.person().id(), number, "");
            } else {
                if (isRemoved(c, number, member)) {
                    findings.person(Kind.REMOVED, member.person().id(), number, c.courseName());
                }
                member.learner().filter(learner -> !here).ifPresent(learner -> missing.put(number, learner));
                member.learner().filter(learner -> !meets).ifPresent(learner -> meeting.put(number, learner));
            }
        });
        Set<EmployeeNumber> notHere = into(c.course(), c.courseName(), missing, c.told(), findings);
        Set<EmployeeNumber> notMeeting =
                into(c.publication().meetingPlace(), MEETING_PLACE, meeting, c.told(), findings);
        Set<EmployeeNumber> all = new HashSet<>(missing.keySet());
        all.addAll(meeting.keySet());
        int enrolled = 0;
        for (EmployeeNumber number : all) {
            boolean servedHere = missing.containsKey(number) && !notHere.contains(number);
            boolean servedMeeting = meeting.containsKey(number) && !notMeeting.contains(number);
            enrolled += keep(c, c.roster().members().get(number), servedHere, servedMeeting) ? 1 : 0;
        }
        return enrolled;
    }

    private static boolean isRemoved(Comparison c, EmployeeNumber number, Member member) {
        TrainingRecord trained = member.trained();
        return trained != null && trained.isEnrolledIn(c.here()) && c.says(Progress.NOT_ENROLLED, number);
    }

    private static boolean isHere(Comparison c, EmployeeNumber number, Member member) {
        TrainingRecord trained = member.trained();
        return trained != null && trained.isEnrolledIn(c.here()) && !c.says(Progress.NOT_ENROLLED, number);
    }

    private Set<EmployeeNumber> into(
            CourseRef course, String name, Map<EmployeeNumber, Learner> learners, Told told, Findings findings) {
        if (told.isGone(course)) {
            findings.everybody(Kind.COURSE_GONE, name);
            return new HashSet<>(learners.keySet());
        }
        return findings.unserved(name, learners.keySet(), () -> platform.enrol(course, learners.values()));
    }

    /** A new record is kept once its person is in both courses; so a crash in between is made good by the next run. */
    private boolean keep(Comparison c, @Nullable Member member, boolean servedHere, boolean servedMeeting) {
        if (member == null) {
            return false;
        }
        TrainingRecord before = member.trained();
        if (before == null) {
            return servedHere && servedMeeting && work.run(() -> added(c, member));
        }
        URI here = servedHere ? c.here() : null;
        URI meeting = servedMeeting ? c.meetingPlace() : null;
        boolean recorded = change(c, member, trained -> trained.in(here, meeting));
        // Who left meanwhile is in the course again: with a record the next run withdraws them.
        if (!recorded && (servedHere || servedMeeting)) {
            work.run(() -> added(c, member));
        }
        return servedHere;
    }

    private boolean added(Comparison c, Member member) {
        if (records.find(c.programme(), member.person().id(), c.side()).isPresent()) {
            return false;
        }
        records.add(TrainingRecord.enrolled(
                        new TrainingRecordId(ids.next()),
                        c.programme(),
                        member.person().id(),
                        c.side(),
                        clock.instant())
                .in(c.here(), c.meetingPlace()));
        return true;
    }

    /**
     * Takes over what was told of each member, and says what is out of order. Answers how many completed. Where nothing
     * was told of somebody nothing changes.
     */
    int takeOver(Comparison c, Findings findings) {
        int completed = 0;
        for (Map.Entry<EmployeeNumber, Member> entry : c.roster().members().entrySet()) {
            Member member = entry.getValue();
            TrainingRecord before = member.trained();
            boolean retaking = before != null && before.status() == TrainingStatus.RETAKING;
            Progress progress = c.told().of(c.course(), entry.getKey()).orElse(null);
            if (progress == Progress.COMPLETED) {
                completed += isNews(c, before) && complete(c, member) ? 1 : 0;
                retaking = false;
            } else if (progress == Progress.LEARNING && before != null && isReopened(c, before)) {
                change(c, member, trained -> isReopened(c, trained) ? trained.foundOpen(clock.instant()) : trained);
                retaking = before.foundOpen(clock.instant()).status() == TrainingStatus.RETAKING;
            } else if (progress == Progress.SUSPENDED) {
                findings.person(Kind.SUSPENDED, member.person().id(), entry.getKey(), c.courseName());
            }
            if (retaking) {
                findings.person(Kind.RETAKING, member.person().id(), entry.getKey(), c.courseName());
            }
        }
        return completed;
    }

    private static boolean isNews(Comparison c, @Nullable TrainingRecord trained) {
        return trained == null
                || trained.status() != TrainingStatus.COMPLETED
                || trained.foundOpenAt() != null
                || !c.here().equals(trained.completedIn());
    }

    /** Completion was read in this very course: in one that was made anew nobody takes anything again. */
    private static boolean isReopened(Comparison c, TrainingRecord trained) {
        return trained.status() == TrainingStatus.COMPLETED && c.here().equals(trained.completedIn());
    }

    private boolean complete(Comparison c, Member member) {
        return work.runDespiteChanges(() -> {
            TrainingRecord trained =
                    records.find(c.programme(), member.person().id(), c.side()).orElse(null);
            if (trained == null) {
                return false;
            }
            boolean first = trained.status() != TrainingStatus.COMPLETED;
            records.save(trained.in(c.here(), null).completed(clock.instant()));
            if (first) {
                events.raise(
                        EventType.TRAINING_COMPLETED,
                        Map.of(
                                "programme", trained.programme().value(),
                                "person", trained.person().value()));
            }
            return first;
        });
    }

    /** Answers whether there is a record. */
    private boolean change(Comparison c, Member member, UnaryOperator<TrainingRecord> step) {
        return work.runDespiteChanges(
                () -> records.find(c.programme(), member.person().id(), c.side())
                        .map(trained -> {
                            TrainingRecord next = step.apply(trained);
                            return next.equals(trained) ? trained : records.save(next);
                        })
                        .isPresent());
    }

    /** Answers how many were withdrawn; a course that is gone holds nobody. */
    int withdraw(Comparison c, List<TopicCourse> topicCourses, Findings findings) {
        Map<TrainingRecord, EmployeeNumber> gone = c.roster().gone();
        gone.forEach((trained, number) -> findings.know(number, trained.person()));
        Set<EmployeeNumber> staying = new HashSet<>(outOf(c.course(), c.courseName(), gone.values(), findings));
        topicCourses.forEach(topic -> staying.addAll(outOf(topic.course(), topic.title(), gone.values(), findings)));
        staying.addAll(
                outOf(c.publication().meetingPlace(), MEETING_PLACE, c.roster().goneAltogether(), findings));
        int forgotten = 0;
        for (Map.Entry<TrainingRecord, EmployeeNumber> entry : gone.entrySet()) {
            if (!staying.contains(entry.getValue())) {
                work.run(() -> records.remove(entry.getKey().id()));
                forgotten++;
            }
        }
        return forgotten;
    }

    private Set<EmployeeNumber> outOf(
            CourseRef course, String name, Collection<EmployeeNumber> people, Findings findings) {
        return findings.unserved(name, people, () -> {
            try {
                platform.withdraw(course, people);
            } catch (CourseGoneException gone) {
                // Nobody is enrolled there.
            }
        });
    }
}

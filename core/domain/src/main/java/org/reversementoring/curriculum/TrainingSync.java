package org.reversementoring.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.Learner;
import org.reversementoring.spi.LearningPlatform.Progress;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Brings the learning platform and our records together: enrols who takes part, withdraws who left, reads completion
 * back. It compares and may be run at any time; a crash or an outage is made good by the next run. The platform is
 * called outside of units of work.
 */
public final class TrainingSync {
    private static final Logger LOG = Logger.getLogger(TrainingSync.class.getName());

    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final Participants participants;
    private final People people;
    private final TrainingPlans plans;
    private final TrainingRecords records;
    private final LearningPlatform platform;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final TopicReadingSync readings;

    public TrainingSync(
            UnitOfWork work,
            ProgrammeAccess programmes,
            Participants participants,
            People people,
            TrainingPlans plans,
            TrainingRecords records,
            LearningPlatform platform,
            Events events,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.people = people;
        this.plans = plans;
        this.records = records;
        this.platform = platform;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        readings = new TopicReadingSync(work, people, records, platform, clock);
    }

    /**
     * What a run did.
     *
     * @param problems what somebody has to put right, in plain words
     */
    public record Outcome(int enrolled, int withdrawn, int completed, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        Outcome plus(Outcome other) {
            List<String> all = new ArrayList<>(problems);
            all.addAll(other.problems);
            return new Outcome(
                    enrolled + other.enrolled, withdrawn + other.withdrawn, completed + other.completed, all);
        }
    }

    /** For the job: every published programme. One that fails is logged and tried again by the next run. */
    public void refreshAll() {
        for (TrainingPlan plan : work.run(plans::published)) {
            try {
                refresh(Actor.SYSTEM, plan.programme());
            } catch (RefusedException refused) {
                LOG.log(
                        Level.WARNING,
                        () -> "training of programme " + plan.programme().value() + ": " + refused.getMessage());
            }
        }
    }

    /**
     * One programme, whole. Refuses with WRONG_STATE before publication, ELSEWHERE_UNAVAILABLE where the platform does
     * not answer, and NOT_READY where something has to be put right there first.
     */
    public Outcome refresh(Actor actor, ProgrammeId id) {
        Publication publication = work.run(() -> {
            programmes.find(actor, id, Action.USE_TRAINING);
            return plans.find(id).map(TrainingPlan::publication).orElse(null);
        });
        if (publication == null) {
            throw RefusedException.wrongState("The curricula of this programme are not published yet.");
        }
        return run(id, publication, person -> true);
    }

    /** One person after a change, at once and without completion; nothing happens before publication. */
    void follow(ProgrammeId id, PersonId person) {
        Publication publication =
                work.run(() -> plans.find(id).map(TrainingPlan::publication).orElse(null));
        if (publication != null) {
            run(id, publication, person::equals);
        }
    }

    private Outcome run(ProgrammeId id, Publication publication, Predicate<PersonId> whom) {
        try {
            List<TopicCourse> topicCourses = work.run(
                    () -> plans.find(id).map(TrainingPlan::topicCourses).orElse(List.of()));
            return side(id, publication, Side.MENTOR, List.of(), whom)
                    .plus(side(id, publication, Side.MENTEE, topicCourses, whom))
                    .plus(readings.run(id, topicCourses, whom));
        } catch (PlatformUnavailableException down) {
            throw new RefusedException(
                    Problem.ELSEWHERE_UNAVAILABLE, "The learning platform does not answer; try again.");
        } catch (PlatformRejectedException rejected) {
            throw new RefusedException(Problem.NOT_READY, String.valueOf(rejected.getMessage()));
        }
    }

    private Outcome side(
            ProgrammeId id,
            Publication publication,
            Side side,
            List<TopicCourse> topicCourses,
            Predicate<PersonId> whom) {
        Roster roster = work.run(() -> Roster.of(id, side, whom, participants, records, people));
        CourseRef course = publication.course(side);
        List<String> problems = new ArrayList<>(roster.problems());

        Set<EmployeeNumber> unserved = new HashSet<>();
        Collection<Learner> learners = roster.missing().values();
        if (!learners.isEmpty()) {
            unserved.addAll(served(problems, () -> platform.enrol(course, learners)));
            unserved.addAll(served(problems, () -> platform.enrol(publication.meetingPlace(), learners)));
        }
        int enrolled = keep(id, side, roster, unserved);

        Collection<EmployeeNumber> gone = roster.gone().values();
        Set<EmployeeNumber> staying = new HashSet<>();
        if (!gone.isEmpty()) {
            staying.addAll(served(problems, () -> platform.withdraw(course, gone)));
            readings.withdraw(topicCourses, gone, problems);
            staying.addAll(
                    served(problems, () -> platform.withdraw(publication.meetingPlace(), roster.goneAltogether())));
        }
        int withdrawn = forget(roster, staying);

        Set<EmployeeNumber> done = roster.open().isEmpty()
                ? Set.of()
                : completed(platform, course, roster.open().keySet());
        roster.open().forEach((number, trained) -> {
            if (done.contains(number)) {
                complete(trained);
            }
        });
        return new Outcome(enrolled, withdrawn, done.size(), problems);
    }

    static Set<EmployeeNumber> completed(
            LearningPlatform platform, CourseRef course, Collection<EmployeeNumber> people) {
        Set<EmployeeNumber> done = new HashSet<>();
        platform.progress(Map.of(course, people)).getOrDefault(course, Map.of()).forEach((number, progress) -> {
            if (progress == Progress.COMPLETED) {
                done.add(number);
            }
        });
        return done;
    }

    /** Answers who was not served; a refusal that concerns everybody is passed on. */
    static Set<EmployeeNumber> served(List<String> problems, Runnable call) {
        try {
            call.run();
            return Set.of();
        } catch (PlatformRejectedException rejected) {
            if (rejected.unserved().isEmpty()) {
                throw rejected;
            }
            String problem = String.valueOf(rejected.getMessage());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return rejected.unserved();
        }
    }

    private int keep(ProgrammeId id, Side side, Roster roster, Set<EmployeeNumber> unserved) {
        int kept = 0;
        for (Map.Entry<PersonId, Learner> entry : roster.missing().entrySet()) {
            if (!unserved.contains(entry.getValue().number())) {
                kept += work.run(() -> enrolled(id, side, entry.getKey())) ? 1 : 0;
            }
        }
        return kept;
    }

    private boolean enrolled(ProgrammeId id, Side side, PersonId person) {
        if (records.find(id, person, side).isPresent()) {
            return false;
        }
        records.add(TrainingRecord.enrolled(new TrainingRecordId(ids.next()), id, person, side, clock.instant()));
        return true;
    }

    private int forget(Roster roster, Set<EmployeeNumber> staying) {
        int forgotten = 0;
        for (Map.Entry<TrainingRecord, EmployeeNumber> entry : roster.gone().entrySet()) {
            if (!staying.contains(entry.getValue())) {
                work.run(() -> records.remove(entry.getKey().id()));
                forgotten++;
            }
        }
        return forgotten;
    }

    private void complete(TrainingRecord read) {
        work.run(() -> records.find(read.programme(), read.person(), read.side())
                .filter(trained -> trained.status() != TrainingStatus.COMPLETED)
                .ifPresent(trained -> {
                    records.save(trained.completed(clock.instant()));
                    events.raise(
                            EventType.TRAINING_COMPLETED,
                            Map.of(
                                    "programme", trained.programme().value(),
                                    "person", trained.person().value()));
                }));
    }
}

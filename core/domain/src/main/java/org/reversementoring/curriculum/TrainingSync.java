package org.reversementoring.curriculum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.Events;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.People;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.UnitOfWork;

/**
 * Brings the learning platform and our records together: enrols who takes part, withdraws who left, reads back how far
 * everybody is. It compares and may be run at any time; a crash or an outage is made good by the next run. The platform
 * is called outside of units of work.
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
    private final Clock clock;
    private final SideSync sides;
    private final TopicReadingSync readings;
    private final TrainingRunKeeper runs;

    public TrainingSync(
            UnitOfWork work,
            ProgrammeAccess programmes,
            Participants participants,
            People people,
            TrainingPlans plans,
            TrainingRecords records,
            TrainingRuns runs,
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
        this.clock = clock;
        sides = new SideSync(work, records, platform, events, ids, clock);
        readings = new TopicReadingSync(work, people, records, platform, clock);
        this.runs = new TrainingRunKeeper(work, runs, participants, clock);
    }

    /**
     * What a run did.
     *
     * @param problems what somebody has to know or put right
     */
    public record Outcome(int enrolled, int withdrawn, int completed, List<TrainingProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        private Outcome saying(List<TrainingProblem> others) {
            return new Outcome(enrolled, withdrawn, completed, others);
        }
    }

    /**
     * For the job: every published programme, with one question to the platform. Of a closed one nothing is asked and
     * nobody is enrolled, but who left it is withdrawn. One that fails is logged and tried again by the next run.
     */
    public void refreshAll() {
        List<Due> due = new ArrayList<>();
        Map<CourseRef, Set<EmployeeNumber>> questions = new HashMap<>();
        for (TrainingPlan plan : work.run(plans::published)) {
            attempt(plan.programme(), () -> {
                Publication publication = plan.publication();
                if (publication != null) {
                    Due one = due(plan, publication, person -> true);
                    if (isClosed(plan.programme())) {
                        letGo(one);
                    } else {
                        due.add(one);
                        questions.putAll(one.questions());
                    }
                }
            });
        }
        if (due.isEmpty()) {
            return;
        }
        try {
            Told told = Told.by(platform, questions);
            due.forEach(one -> attempt(one.programme(), () -> run(one, told)));
        } catch (PlatformUnavailableException down) {
            LOG.log(Level.WARNING, () -> "training: " + down.getMessage() + " The next run tries again.");
        } catch (PlatformRejectedException rejected) {
            Findings refusal = new Findings(clock.instant());
            refusal.everybody(TrainingProblem.Kind.PLATFORM_REFUSES, String.valueOf(rejected.getMessage()));
            due.forEach(one -> runs.keepBeside(one.programme(), refusal.problems()));
        }
    }

    private boolean isClosed(ProgrammeId id) {
        return work.run(() -> programmes.find(Actor.SYSTEM, id, Action.USE_TRAINING))
                        .state()
                == Programme.State.CLOSED;
    }

    private static void attempt(ProgrammeId id, Runnable step) {
        PlatformCalls.attempt(LOG, "training", id, "The next run tries again.", step);
    }

    private void letGo(Due due) {
        if (due.mentors().gone().isEmpty() && due.mentees().gone().isEmpty()) {
            return;
        }
        Findings findings = new Findings(clock.instant());
        for (Side side : Side.values()) {
            withdraw(due, due.comparison(side, Told.NOTHING), findings);
        }
        runs.keep(due.programme(), findings.problems());
    }

    /**
     * One programme, whole. Refuses with WRONG_STATE before publication and after its end, ELSEWHERE_UNAVAILABLE where
     * the platform does not answer, and NOT_READY where something has to be put right there first.
     */
    public Outcome refresh(Actor actor, ProgrammeId id) {
        Programme programme = work.run(() -> programmes.find(actor, id, Action.USE_TRAINING));
        TrainingPlan plan = work.run(() -> plans.find(id)).orElse(null);
        Publication publication = plan == null ? null : plan.publication();
        if (plan == null || publication == null) {
            throw RefusedException.wrongState("The curricula of this programme are not published yet.");
        }
        if (programme.state() == Programme.State.CLOSED) {
            throw RefusedException.wrongState("The programme is CLOSED.");
        }
        return PlatformCalls.orRefuse(() -> {
            Due due = due(plan, publication, person -> true);
            return run(due, Told.by(platform, due.questions()));
        });
    }

    /**
     * One person after a change, at once and without completion; nothing happens before publication. An outage is
     * thrown.
     */
    void follow(ProgrammeId id, PersonId person) {
        TrainingPlan plan = work.run(() -> plans.find(id)).orElse(null);
        Publication publication = plan == null ? null : plan.publication();
        if (plan != null && publication != null) {
            Findings findings = new Findings(clock.instant());
            compare(due(plan, publication, person::equals), Told.NOTHING, findings);
            TrainingRunKeeper.logCounts(id, findings.problems());
        }
    }

    private Due due(TrainingPlan plan, Publication publication, Predicate<PersonId> whom) {
        ProgrammeId id = plan.programme();
        return work.run(() -> new Due(
                id,
                publication,
                plan.topicCourses(),
                Roster.of(id, Side.MENTOR, whom, participants, records, people),
                Roster.of(id, Side.MENTEE, whom, participants, records, people),
                whom));
    }

    private Outcome run(Due due, Told told) {
        Findings findings = new Findings(clock.instant());
        try {
            Outcome outcome = compare(due, told, findings);
            return outcome.saying(runs.keep(due.programme(), outcome.problems()));
        } catch (PlatformUnavailableException down) {
            runs.keepBeside(due.programme(), findings.mended());
            throw down;
        }
    }

    private int withdraw(Due due, Comparison c, Findings findings) {
        return sides.withdraw(c, c.side() == Side.MENTEE ? due.topicCourses() : List.of(), findings);
    }

    private Outcome compare(Due due, Told told, Findings findings) {
        int enrolled = 0;
        int withdrawn = 0;
        int completed = 0;
        for (Side side : Side.values()) {
            Comparison c = due.comparison(side, told);
            enrolled += sides.enrol(c, findings);
            withdrawn += withdraw(due, c, findings);
            completed += sides.takeOver(c, findings);
        }
        TopicReadingSync.Done read = readings.run(due.programme(), due.topicCourses(), due.whom(), told, findings);
        return new Outcome(enrolled + read.enrolled(), withdrawn, completed + read.completed(), findings.problems());
    }
}

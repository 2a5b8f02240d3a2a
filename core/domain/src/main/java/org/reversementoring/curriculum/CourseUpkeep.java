package org.reversementoring.curriculum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.UnitOfWork;

/**
 * Keeps the courses of each published programme in order, once a day: brings name, start and end up to date, makes good
 * what is missing in the calendar, and archives the courses some time after the programme was closed. One programme
 * that fails is logged and tried again by the next run; each step may be repeated.
 */
public final class CourseUpkeep {
    private static final Logger LOG = Logger.getLogger(CourseUpkeep.class.getName());

    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final TrainingPlans plans;
    private final TrainingRuns runs;
    private final CoursePublisher publisher;
    private final CourseCalendar calendar;
    private final LearningPlatform platform;
    private final Duration archiveAfter;
    private final Clock clock;

    /** @param archiveAfter how long after its end a programme's courses stay as they are */
    public CourseUpkeep(
            UnitOfWork work,
            ProgrammeAccess programmes,
            TrainingPlans plans,
            TrainingRuns runs,
            CoursePublisher publisher,
            CourseCalendar calendar,
            LearningPlatform platform,
            Duration archiveAfter,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.plans = plans;
        this.runs = runs;
        this.publisher = publisher;
        this.calendar = calendar;
        this.platform = platform;
        this.archiveAfter = archiveAfter;
        this.clock = clock;
    }

    /** For the job: every published programme whose courses are not archived yet. */
    public void run(Actor actor) {
        for (TrainingPlan plan : work.run(plans::published)) {
            if (plan.archivedAt() == null) {
                PlatformCalls.attempt(
                        LOG, "courses", plan.programme(), "Tomorrow it is tried again.", () -> keep(actor, plan));
            }
        }
    }

    private void keep(Actor actor, TrainingPlan plan) {
        Programme programme = work.run(() -> programmes.find(actor, plan.programme(), Action.USE_TRAINING));
        if (programme.state() != Programme.State.CLOSED) {
            bringUpToDate(programme, plan);
        }
        calendar.reconcile(plan.programme());
        Instant closed = programme.closedAt();
        if (closed != null && !closed.plus(archiveAfter).isAfter(clock.instant())) {
            archive(plan);
        }
    }

    /** A course that was deleted is said and not made anew behind the manager's back. */
    private void bringUpToDate(Programme programme, TrainingPlan plan) {
        Publication publication = plan.publication();
        if (publication != null
                && !CourseTerms.of(programme).equals(publication.terms())
                && !isAnyGone(programme.id())) {
            publisher.publish(programme);
        }
    }

    private boolean isAnyGone(ProgrammeId id) {
        return work.run(() -> runs.find(id)).stream()
                .flatMap(run -> run.problems().stream())
                .anyMatch(problem -> problem.kind() == TrainingProblem.Kind.COURSE_GONE);
    }

    private void archive(TrainingPlan plan) {
        for (CourseRef course : plan.courses()) {
            platform.archive(course, clock.instant());
        }
        work.runDespiteChanges(
                () -> plans.find(plan.programme()).map(now -> plans.save(now.archived(clock.instant()))));
    }
}

package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.participation.Participant;
import org.reversementoring.participation.Participants;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.Page;
import org.reversementoring.spi.UnitOfWork;

/** Who is how far with the training. */
public final class TrainingService {
    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final Participants participants;
    private final TrainingPlans plans;
    private final TrainingRecords records;
    private final TrainingRuns runs;
    private final TrainingSync sync;

    public TrainingService(
            UnitOfWork work,
            ProgrammeAccess programmes,
            Participants participants,
            TrainingPlans plans,
            TrainingRecords records,
            TrainingRuns runs,
            TrainingSync sync) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.plans = plans;
        this.records = records;
        this.runs = runs;
        this.sync = sync;
    }

    /**
     * One person's training on one side.
     *
     * @param enrolledAt null while NOT_ENROLLED
     * @param completedAt null until COMPLETED; stays while RETAKING
     */
    public record Listed(
            PersonId person,
            Side side,
            TrainingStatus status,
            @Nullable Instant enrolledAt,
            @Nullable Instant completedAt) {}

    /**
     * The actor's own training.
     *
     * @param course where it is learned; null until published
     * @param reading for a mentee: what is to be completed before a topic of identity is put on an agenda
     * @param problems what the last run found wrong with the actor's own training there
     */
    public record Own(
            ProgrammeId programme,
            Curriculum curriculum,
            Listed training,
            @Nullable CourseRef course,
            List<Reading> reading,
            List<TrainingProblem> problems) {}

    /** The course of a topic, and whether the actor completed it. */
    public record Reading(TopicCourse course, boolean done) {}

    /** Everybody who takes part, and nobody else. */
    public Page<Listed> list(Actor actor, ProgrammeId id, Page.Request request) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_TRAINING);
            return participants.takingPart(id, request).map(this::listed);
        });
    }

    /** What the last full run found wrong with the programme's training in the learning platform. */
    public TrainingRun problems(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_TRAINING);
            TrainingRun last = runs.find(id).orElse(TrainingRun.none(id));
            // Who withdrew since that run is named no more.
            return last.with(TrainingRunKeeper.naming(id, last.problems(), participants));
        });
    }

    /** Every side on which the actor takes part. */
    public List<Own> mine(Actor actor) {
        return work.run(() -> {
            programmes.requireOwn(actor, Action.READ_TRAINING);
            PersonId me = actor.person().orElseThrow(RefusedException::notFound);
            return participants.ofPerson(me).stream()
                    .filter(p -> p.state().takesPart())
                    .map(p -> new Own(
                            p.programme(), Curriculum.of(p.side()), listed(p), course(p), reading(p), problems(p)))
                    .toList();
        });
    }

    /**
     * Reads completion from the learning platform now, instead of waiting for the job. Who may read the training may
     * ask for that; the change is the product's own.
     */
    public TrainingSync.Outcome refresh(Actor actor, ProgrammeId id) {
        work.run(() -> programmes.find(actor, id, Action.READ_TRAINING));
        return sync.refresh(Actor.SYSTEM, id);
    }

    private Listed listed(Participant participant) {
        TrainingRecord trained = records.find(participant.programme(), participant.person(), participant.side())
                .orElse(null);
        return trained == null
                ? new Listed(participant.person(), participant.side(), TrainingStatus.NOT_ENROLLED, null, null)
                : new Listed(
                        participant.person(),
                        participant.side(),
                        trained.status(),
                        trained.enrolledAt(),
                        trained.completedAt());
    }

    /** Every topic of identity of the programme, so that it tells nothing of what a mentor opened. */
    private List<Reading> reading(Participant participant) {
        if (participant.side() != Side.MENTEE) {
            return List.of();
        }
        Optional<TrainingRecord> record =
                records.find(participant.programme(), participant.person(), participant.side());
        return plans.find(participant.programme()).map(TrainingPlan::topicCourses).orElse(List.of()).stream()
                .map(course -> new Reading(
                        course,
                        record.filter(r -> r.hasRead(course.focusArea())).isPresent()))
                .toList();
    }

    private List<TrainingProblem> problems(Participant participant) {
        return runs.find(participant.programme()).map(TrainingRun::problems).orElse(List.of()).stream()
                .filter(problem -> problem.concerns(participant.person()))
                .toList();
    }

    private @Nullable CourseRef course(Participant participant) {
        Publication publication = plans.find(participant.programme())
                .map(TrainingPlan::publication)
                .orElse(null);
        return publication == null ? null : publication.course(participant.side());
    }
}

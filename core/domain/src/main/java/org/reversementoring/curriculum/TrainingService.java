package org.reversementoring.curriculum;

import java.time.Instant;
import java.util.List;
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
    private final TrainingSync sync;

    public TrainingService(
            UnitOfWork work,
            ProgrammeAccess programmes,
            Participants participants,
            TrainingPlans plans,
            TrainingRecords records,
            TrainingSync sync) {
        this.work = work;
        this.programmes = programmes;
        this.participants = participants;
        this.plans = plans;
        this.records = records;
        this.sync = sync;
    }

    /**
     * One person's training on one side.
     *
     * @param enrolledAt null while NOT_ENROLLED
     * @param completedAt null until COMPLETED
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
     */
    public record Own(
            ProgrammeId programme,
            Curriculum curriculum,
            Listed training,
            @Nullable CourseRef course) {}

    /** Everybody who takes part, and nobody else. */
    public Page<Listed> list(Actor actor, ProgrammeId id, Page.Request request) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_TRAINING);
            return participants.takingPart(id, request).map(this::listed);
        });
    }

    /** Every side on which the actor takes part. */
    public List<Own> mine(Actor actor) {
        return work.run(() -> {
            programmes.requireOwn(actor, Action.READ_TRAINING);
            PersonId me = actor.person().orElseThrow(RefusedException::notFound);
            return participants.ofPerson(me).stream()
                    .filter(p -> p.state().takesPart())
                    .map(p -> new Own(p.programme(), Curriculum.of(p.side()), listed(p), course(p)))
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

    private @Nullable CourseRef course(Participant participant) {
        Publication publication = plans.find(participant.programme())
                .map(TrainingPlan::publication)
                .orElse(null);
        return publication == null ? null : publication.course(participant.side());
    }
}

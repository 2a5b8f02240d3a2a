package org.reversementoring.curriculum;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.UnitOfWork;

/** The curricula of a programme, and their publication in the learning platform. */
public final class CurriculumService {
    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final TrainingPlans plans;
    private final CoursePublisher publisher;

    public CurriculumService(
            UnitOfWork work, ProgrammeAccess programmes, TrainingPlans plans, CoursePublisher publisher) {
        this.work = work;
        this.programmes = programmes;
        this.plans = plans;
        this.publisher = publisher;
    }

    /**
     * A curriculum with its course.
     *
     * @param course null until published
     */
    public record Listed(Curriculum curriculum, @Nullable CourseRef course) {}

    /** Both curricula, the mentors' first. */
    public List<Listed> read(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            programmes.find(actor, id, Action.READ_PROGRAMME);
            return listed(plans.find(id).orElseGet(() -> TrainingPlan.empty(id)));
        });
    }

    /**
     * Makes the programme's courses in the learning platform, or brings them up to date: one for each side, one where
     * both meet, and those on topics of identity that were named. One that was deleted there is made anew. May be
     * repeated. Refuses with ELSEWHERE_UNAVAILABLE where the platform does not answer, and with NOT_READY where
     * something has to be prepared there first.
     */
    public List<Listed> publish(Actor actor, ProgrammeId id) {
        Programme programme = work.run(() -> programmes.find(actor, id, Action.PUBLISH_CURRICULUM));
        if (programme.state() == Programme.State.CLOSED) {
            throw RefusedException.wrongState("The programme is CLOSED.");
        }
        return PlatformCalls.orRefuse(() -> listed(publisher.publish(programme)));
    }

    private static List<Listed> listed(TrainingPlan plan) {
        Publication publication = plan.publication();
        return Arrays.stream(Side.values())
                .map(side -> new Listed(Curriculum.of(side), publication == null ? null : publication.course(side)))
                .toList();
    }
}

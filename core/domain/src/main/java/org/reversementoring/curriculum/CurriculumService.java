package org.reversementoring.curriculum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Events;
import org.reversementoring.participation.Side;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.CourseRef;
import org.reversementoring.spi.LearningPlatform;
import org.reversementoring.spi.LearningPlatform.CourseSpec;
import org.reversementoring.spi.PlatformRejectedException;
import org.reversementoring.spi.PlatformUnavailableException;
import org.reversementoring.spi.UnitOfWork;

/** The curricula of a programme, and their publication in the learning platform. */
public final class CurriculumService {
    private static final String MEETING_TEMPLATE = "rm-tpl-programme";

    private final UnitOfWork work;
    private final ProgrammeAccess programmes;
    private final TrainingPlans plans;
    private final LearningPlatform platform;
    private final Events events;
    private final Clock clock;

    public CurriculumService(
            UnitOfWork work,
            ProgrammeAccess programmes,
            TrainingPlans plans,
            LearningPlatform platform,
            Events events,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.plans = plans;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
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
     * Makes the programme's courses in the learning platform, or brings them up to date: one for each side and one
     * where both meet. May be repeated. Refuses with ELSEWHERE_UNAVAILABLE where the platform does not answer, and with
     * NOT_READY where something has to be prepared there first.
     */
    public List<Listed> publish(Actor actor, ProgrammeId id) {
        Programme programme = work.run(() -> programmes.find(actor, id, Action.PUBLISH_CURRICULUM));
        if (programme.state() == Programme.State.CLOSED) {
            throw RefusedException.wrongState("The programme is CLOSED.");
        }
        try {
            CourseRef mentors = course(programme, Side.MENTOR);
            CourseRef mentees = course(programme, Side.MENTEE);
            CourseRef meetingPlace = platform.publish(new CourseSpec(
                    key(id, "programme"), programme.definition().name(), MEETING_TEMPLATE, start(programme), null));
            return work.run(() -> listed(keep(programme, mentors, mentees, meetingPlace)));
        } catch (PlatformUnavailableException down) {
            throw new RefusedException(
                    Problem.ELSEWHERE_UNAVAILABLE, "The learning platform does not answer; try again.");
        } catch (PlatformRejectedException rejected) {
            throw new RefusedException(Problem.NOT_READY, String.valueOf(rejected.getMessage()));
        }
    }

    private CourseRef course(Programme programme, Side side) {
        Curriculum curriculum = Curriculum.of(side);
        return platform.publish(new CourseSpec(
                key(programme.id(), side == Side.MENTOR ? "mentor" : "mentee"),
                curriculum.title(programme.definition().name()),
                curriculum.template(),
                start(programme),
                null));
    }

    private TrainingPlan keep(Programme programme, CourseRef mentors, CourseRef mentees, CourseRef meetingPlace) {
        TrainingPlan before = plans.find(programme.id()).orElse(null);
        TrainingPlan plan = before == null ? plans.add(TrainingPlan.empty(programme.id())) : before;
        boolean first = plan.publication() == null;
        TrainingPlan published = plans.save(plan.published(clock.instant(), mentors, mentees, meetingPlace));
        if (first) {
            Map<String, UUID> about = Map.of("programme", programme.id().value());
            events.raise(EventType.CURRICULUM_PUBLISHED, about);
        }
        return published;
    }

    private static List<Listed> listed(TrainingPlan plan) {
        Publication publication = plan.publication();
        return Arrays.stream(Side.values())
                .map(side -> new Listed(Curriculum.of(side), publication == null ? null : publication.course(side)))
                .toList();
    }

    private static String key(ProgrammeId id, String part) {
        return "rm-" + id.value() + "-" + part;
    }

    /** Whole seconds, the same at each repetition until the programme opens. */
    private static Instant start(Programme programme) {
        Instant opened = programme.openedAt();
        return (opened == null ? programme.createdAt() : opened).truncatedTo(ChronoUnit.SECONDS);
    }
}

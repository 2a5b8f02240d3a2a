package org.reversementoring.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.DataItem;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.pairing.PairDoor.Inside;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.UnitOfWork;

/**
 * A pair's goals: written by either, confirmed by both, looked at again every eight weeks, replaced by a new version
 * when the interest moves. Only their plain status leaves the pair.
 */
public final class GoalService {
    public static final int MAX_GOALS = 10;
    static final int REVIEW_WEEKS = 8;

    private final UnitOfWork work;
    private final PairDoor door;
    private final PairTransitions transitions;
    private final PairSeals seals;
    private final Clock clock;

    public GoalService(UnitOfWork work, PairDoor door, PairTransitions transitions, Sealer sealer, Clock clock) {
        this.work = work;
        this.door = door;
        this.transitions = transitions;
        this.seals = new PairSeals(sealer);
        this.clock = clock;
    }

    public GoalSheet read(Actor actor, PairId id) {
        return work.run(() -> sheet(door.inside(actor, id, Action.READ_PAIR_TEXTS)));
    }

    /** Replaces the goals by a new version, which both have to confirm. The author's confirmation is in the writing. */
    public GoalSheet write(Actor actor, PairId id, long goalsVersion, List<Goal> goals) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_PAIR_TEXTS);
            Pair pair = in.pair();
            pair.requireActive();
            requireVersion(pair, goalsVersion);
            check(in, goals);
            int next = pair.goals().version() + 1;
            List<SealedText> sealed = new ArrayList<>();
            for (int i = 0; i < goals.size(); i++) {
                sealed.add(seals.shared(
                        pair,
                        in.me(),
                        DataItem.D09,
                        field(next, i),
                        goals.get(i).toFields().toText()));
            }
            Goals replaced = pair.goals().replacedBy(sealed, clock.instant()).confirmed(in.isMentor(), clock.instant());
            return sheet(in.with(transitions.keep(pair, pair.withGoals(replaced))));
        });
    }

    /** Confirms the version that the member read. */
    public GoalSheet confirm(Actor actor, PairId id, long goalsVersion) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_PAIR_TEXTS);
            Pair pair = in.pair();
            pair.requireActive();
            if (pair.goals().version() == 0) {
                throw RefusedException.wrongState("The pair has no goals yet.");
            }
            requireVersion(pair, goalsVersion);
            Goals confirmed = pair.goals().confirmed(in.isMentor(), clock.instant());
            return sheet(in.with(transitions.keep(pair, pair.withGoals(confirmed))));
        });
    }

    /** Says how far the pair is: ON_TRACK or DONE, once both confirmed. NOT_SET is what unconfirmed goals are. */
    public GoalSheet report(Actor actor, PairId id, long goalsVersion, GoalStatus status) {
        return work.runDespiteChanges(() -> {
            Inside in = door.inside(actor, id, Action.WRITE_GOAL_STATUS);
            Pair pair = in.pair();
            pair.requireNotEnded();
            requireVersion(pair, goalsVersion);
            if (status == GoalStatus.NOT_SET) {
                throw RefusedException.invalid("status", "must be ON_TRACK or DONE");
            }
            if (!pair.goals().confirmedByBoth()) {
                throw RefusedException.wrongState("Both have to confirm the goals first.");
            }
            Goals reported = pair.goals().withStatus(status);
            return sheet(in.with(transitions.keep(pair, pair.withGoals(reported))));
        });
    }

    private static void requireVersion(Pair pair, long goalsVersion) {
        if (pair.goals().version() != goalsVersion) {
            throw RefusedException.stale();
        }
    }

    private void check(Inside in, List<Goal> goals) {
        Check check = new Check();
        check.list("goals", goals, 1, MAX_GOALS);
        LocalDate today = today();
        for (int i = 0; i < goals.size(); i++) {
            goals.get(i).check(check, "goals[" + i + "]", in.programme(), today);
        }
        check.that(
                goals.stream().anyMatch(g -> g.kind() == Goal.Kind.LEARNING),
                "goals",
                "must hold at least one of kind LEARNING");
        check.done();
    }

    private GoalSheet sheet(Inside in) {
        Pair pair = in.pair();
        Goals goals = pair.goals();
        LocalDate review = nextReview(goals);
        return new GoalSheet(
                goals.status(),
                goals.version(),
                open(pair, goals.version(), goals.current()),
                (in.isMentor() ? goals.mentorConfirmedAt() : goals.menteeConfirmedAt()) != null,
                goals.confirmedByBoth(),
                review,
                review != null && goals.status() != GoalStatus.DONE && !today().isBefore(review),
                goals.earlier().stream()
                        .map(e ->
                                new GoalSheet.Earlier(e.version(), e.replacedAt(), open(pair, e.version(), e.goals())))
                        .toList());
    }

    private static @Nullable LocalDate nextReview(Goals goals) {
        Instant mentor = goals.mentorConfirmedAt();
        Instant mentee = goals.menteeConfirmedAt();
        if (mentor == null || mentee == null) {
            return null;
        }
        Instant last = mentor.isAfter(mentee) ? mentor : mentee;
        return last.atZone(ZoneOffset.UTC).toLocalDate().plusWeeks(REVIEW_WEEKS);
    }

    private List<Goal> open(Pair pair, int version, List<SealedText> sealed) {
        List<Goal> opened = new ArrayList<>();
        for (int i = 0; i < sealed.size(); i++) {
            seals.openFields(pair, DataItem.D09, field(version, i), sealed.get(i))
                    .map(Goal::of)
                    .ifPresent(opened::add);
        }
        return opened;
    }

    private static String field(int version, int index) {
        return "goals/" + version + "/" + index;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

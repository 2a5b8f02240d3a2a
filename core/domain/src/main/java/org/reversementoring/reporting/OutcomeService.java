package org.reversementoring.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.Policy;
import org.reversementoring.access.Standing;
import org.reversementoring.access.Standings;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.Programmes;
import org.reversementoring.spi.Ids;
import org.reversementoring.spi.UnitOfWork;

/** The log of what a programme brought about, kept by its manager. */
public final class OutcomeService {
    private final UnitOfWork work;
    private final Programmes programmes;
    private final Outcomes outcomes;
    private final Policy policy;
    private final Standings standings;
    private final Ids ids;
    private final Clock clock;

    public OutcomeService(
            UnitOfWork work,
            Programmes programmes,
            Outcomes outcomes,
            Policy policy,
            Standings standings,
            Ids ids,
            Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.outcomes = outcomes;
        this.policy = policy;
        this.standings = standings;
        this.ids = ids;
        this.clock = clock;
    }

    /** An outcome as it comes from the caller; see {@link Outcome}. Figures come with their unit. */
    public record Draft(
            Outcome.@Nullable Kind kind,
            @Nullable LocalDate day,
            @Nullable String title,
            @Nullable String note,
            @Nullable String objective,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable String unit) {}

    public Outcome write(Actor actor, ProgrammeId id, Draft draft) {
        return work.run(() -> {
            Programme programme = visible(actor, id, Action.WRITE_OUTCOME);
            return outcomes.add(checked(programme, draft));
        });
    }

    public List<Outcome> list(Actor actor, ProgrammeId id) {
        return work.run(() -> {
            visible(actor, id, Action.READ_OUTCOMES);
            return outcomes.of(id);
        });
    }

    private Outcome checked(Programme programme, Draft draft) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Check check = new Check();
        Outcome.Kind kind = check.required("kind", draft.kind(), Outcome.Kind.OTHER);
        LocalDate day = check.required("day", draft.day(), today);
        check.that(!day.isAfter(today), "day", "must not lie in the future");
        String title = check.text("title", draft.title(), 200);
        String note = check.optional("note", draft.note(), 2000);
        String unit = check.optional("unit", draft.unit(), 60);
        boolean figures = draft.before() != null || draft.after() != null;
        check.that(!figures || !unit.isEmpty(), "unit", "is required with figures");
        check.that(kind != Outcome.Kind.BUSINESS_FIGURE || figures, "after", "is required for a business figure");
        finite(check, "before", draft.before());
        finite(check, "after", draft.after());
        String objective = draft.objective();
        check.that(
                objective == null
                        || programme.definition().objectives().stream()
                                .anyMatch(o -> o.key().equals(objective)),
                "objective",
                "names no objective of this programme");
        check.done();
        return new Outcome(
                new OutcomeId(ids.next()),
                0,
                programme.id(),
                kind,
                day,
                title,
                note,
                objective,
                draft.before(),
                draft.after(),
                unit,
                clock.instant());
    }

    private static void finite(Check check, String field, @Nullable Double value) {
        check.that(value == null || Double.isFinite(value), field, "must be a number");
    }

    private Programme visible(Actor actor, ProgrammeId id, Action action) {
        Programme programme = programmes.find(id).orElse(null);
        policy.require(action, programme == null ? Standing.none(actor) : standings.towards(actor, programme));
        if (programme == null) {
            throw RefusedException.notFound();
        }
        return programme;
    }
}

package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.session.InsightType;
import org.reversementoring.session.LearningLedger;
import org.reversementoring.session.LearningService;
import org.reversementoring.session.OutcomeSkill;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.TimeBudget;
import org.reversementoring.session.TimeBudgetService;

/** What a pair learned and found out over its sessions, and the time they take. For its two members alone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LearningResource {
    private final LearningService learning;
    private final TimeBudgetService budgets;

    public LearningResource(LearningService learning, TimeBudgetService budgets) {
        this.learning = learning;
        this.budgets = budgets;
    }

    /** What went in both directions. */
    public record LedgerJson(
            int heldSessions,
            LedgerSideJson mentor,
            LedgerSideJson mentee,
            @Nullable Double reciprocity,
            List<UUID> stillToWrite) {
        static LedgerJson of(LearningLedger l) {
            return new LedgerJson(
                    l.heldSessions(),
                    new LedgerSideJson(l.mentor().entries(), l.mentor().skills()),
                    new LedgerSideJson(l.mentee().entries(), l.mentee().skills()),
                    l.reciprocity(),
                    l.stillToWrite().stream().map(SessionId::value).toList());
        }
    }

    /** One member's part, and how often each skill was named. */
    public record LedgerSideJson(int entries, Map<OutcomeSkill, Integer> skills) {}

    /** The pair's insights, oldest first. */
    public record InsightsJson(List<SessionJson.InsightJson> items) {}

    /** How much of the agreed time one pair takes, in minutes. */
    public record TimeBudgetJson(
            UUID pair, int agreedIn30Days, int heldInLast30Days, int plannedInNext30Days, boolean aboveAgreed) {
        static TimeBudgetJson of(TimeBudget b) {
            return new TimeBudgetJson(
                    b.pair().value(), b.agreedMinutes(), b.heldMinutes(), b.plannedMinutes(), b.aboveAgreed());
        }
    }

    /** One line for each of the caller's active pairs. */
    public record TimeBudgetsJson(List<TimeBudgetJson> items) {}

    @GET
    @Path("pairs/{pair}/insights")
    @Endpoint(action = Action.READ_LEARNED, summary = "The pair's insights and ideas, all or of one type")
    public InsightsJson insights(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @QueryParam("type") @Nullable InsightType type) {
        return new InsightsJson(learning.insights(Caller.actor(caller), new PairId(pair), type).stream()
                .map(SessionJson.InsightJson::of)
                .toList());
    }

    @GET
    @Path("pairs/{pair}/learning")
    @Endpoint(
            action = {Action.READ_LEARNED, Action.READ_SESSION},
            summary = "What went in both directions, and what the caller has still to write")
    public LedgerJson learning(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return LedgerJson.of(learning.ledger(Caller.actor(caller), new PairId(pair)));
    }

    @GET
    @Path("me/time-budgets")
    @Endpoint(action = Action.READ_SESSION, summary = "How much time the caller's own pairs take")
    public TimeBudgetsJson timeBudgets(@Context SecurityContext caller) {
        return new TimeBudgetsJson(budgets.mine(Caller.actor(caller)).stream()
                .map(TimeBudgetJson::of)
                .toList());
    }
}

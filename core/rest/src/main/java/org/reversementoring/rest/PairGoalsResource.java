package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.AdjustmentService;
import org.reversementoring.pairing.GoalService;
import org.reversementoring.pairing.GoalStatus;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.TopicService;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.Structure;
import org.reversementoring.rest.GoalsJson.GoalJson;
import org.reversementoring.rest.ProgrammeJson.FocusAreaJson;

/** What a pair works on: its goals, the topics that the mentor opened, and changes on the way. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PairGoalsResource {
    private final GoalService goals;
    private final TopicService topics;
    private final AdjustmentService adjustments;

    public PairGoalsResource(GoalService goals, TopicService topics, AdjustmentService adjustments) {
        this.goals = goals;
        this.topics = topics;
        this.adjustments = adjustments;
    }

    /** All goals of the pair; at least one of kind LEARNING. */
    public record GoalsInput(@Nullable List<GoalJson> goals) {}

    /** The version of the goals that was read. */
    public record GoalConfirmationJson(@Nullable Integer version) {}

    /** ON_TRACK or DONE. */
    public record GoalStatusJson(@Nullable GoalStatus status) {}

    /**
     * Keys of the focus areas to open; every other is closed.
     *
     * @param facilitated those of identity whose first session is to take place with an external facilitator
     */
    public record TopicsInput(
            @Nullable List<String> topics, @Nullable List<String> facilitated) {}

    /**
     * The open topics. The version is the mentor's alone.
     *
     * @param facilitated keys of those whose first session takes place with an external facilitator
     * @param notYet keys of those that cannot be put on an agenda yet; why is told to the mentee in {@code me/training}
     */
    public record TopicsJson(List<FocusAreaJson> topics, List<String> facilitated, List<String> notYet, long version)
            implements Versioned {
        static TopicsJson of(TopicService.Open open) {
            return new TopicsJson(
                    open.topics().stream()
                            .map(f -> new FocusAreaJson(f.key(), f.title(), f.objective(), f.kind(), f.skills()))
                            .toList(),
                    open.facilitated(),
                    open.notYet(),
                    open.number());
        }
    }

    /** What is proposed: at least one of cadenceWeeks, sessionMinutes, format and goal. */
    public record AdjustmentInput(
            @Nullable Integer cadenceWeeks,
            @Nullable Integer sessionMinutes,
            Structure.@Nullable Format format,
            @Nullable String goal,
            @Nullable String words) {}

    /** A proposal of one member; its content is absent where the author's words are gone. */
    public record AdjustmentJson(
            int number,
            boolean mine,
            Instant proposedAt,
            @Nullable Instant acceptedAt,
            @Nullable AdjustmentInput content) {
        static AdjustmentJson of(AdjustmentService.Seen s) {
            AdjustmentService.Proposed p = s.proposed();
            return new AdjustmentJson(
                    s.number(),
                    s.mine(),
                    s.proposedAt(),
                    s.acceptedAt(),
                    p == null
                            ? null
                            : new AdjustmentInput(
                                    p.cadenceWeeks(), p.sessionMinutes(), p.format(), p.goal(), p.words()));
        }
    }

    @GET
    @Path("pairs/{pair}/goals")
    @Endpoint(action = Action.READ_PAIR_TEXTS, summary = "The pair's goals")
    public GoalsJson goals(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return GoalsJson.of(goals.read(Caller.actor(caller), new PairId(pair)));
    }

    @PUT
    @Path("pairs/{pair}/goals")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Write the goals anew, part by part; both have to confirm")
    public GoalsJson write(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            GoalsInput body) {
        Check check = new Check();
        List<GoalJson> given = check.list("goals", body.goals(), 1, GoalService.MAX_GOALS);
        check.done();
        return GoalsJson.of(goals.write(
                Caller.actor(caller),
                new PairId(pair),
                IfMatch.version(ifMatch),
                given.stream().map(GoalJson::toDomain).toList()));
    }

    @POST
    @Path("pairs/{pair}/goals/confirmation")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Confirm the goals as read")
    public GoalsJson confirm(@Context SecurityContext caller, @PathParam("pair") UUID pair, GoalConfirmationJson body) {
        Check check = new Check();
        int version = check.required("version", body.version(), 0);
        check.done();
        return GoalsJson.of(goals.confirm(Caller.actor(caller), new PairId(pair), version));
    }

    @PUT
    @Path("pairs/{pair}/goals/status")
    @Endpoint(
            action = Action.WRITE_GOAL_STATUS,
            summary = "Say how far the pair is; only this leaves the pair, and only in an aggregate")
    public GoalsJson report(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            GoalStatusJson body) {
        Check check = new Check();
        GoalStatus status = check.required("status", body.status(), GoalStatus.NOT_SET);
        check.done();
        return GoalsJson.of(goals.report(Caller.actor(caller), new PairId(pair), IfMatch.version(ifMatch), status));
    }

    @GET
    @Path("pairs/{pair}/topics")
    @Endpoint(action = Action.READ_TOPICS, summary = "The topics that the mentor opened")
    public TopicsJson topics(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return TopicsJson.of(topics.read(Caller.actor(caller), new PairId(pair)));
    }

    @PUT
    @Path("pairs/{pair}/topics")
    @Endpoint(
            action = Action.WRITE_TOPICS,
            summary = "The mentor opens exactly these topics; others are simply absent for the mentee")
    public TopicsJson open(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TopicsInput body) {
        Check check = new Check();
        List<String> keys = check.list("topics", body.topics(), 0, 50);
        List<String> facilitated =
                check.list("facilitated", body.facilitated() == null ? List.of() : body.facilitated(), 0, 50);
        check.done();
        return TopicsJson.of(
                topics.open(Caller.actor(caller), new PairId(pair), IfMatch.version(ifMatch), keys, facilitated));
    }

    @GET
    @Path("pairs/{pair}/adjustments")
    @Endpoint(action = Action.READ_PAIR_TEXTS, summary = "Changes that one of the two proposed")
    public List<AdjustmentJson> adjustments(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return adjustments.read(Caller.actor(caller), new PairId(pair)).stream()
                .map(AdjustmentJson::of)
                .toList();
    }

    @POST
    @Path("pairs/{pair}/adjustments")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Propose another cadence, length, format or goal")
    public AdjustmentJson propose(@Context SecurityContext caller, @PathParam("pair") UUID pair, AdjustmentInput body) {
        return AdjustmentJson.of(adjustments.propose(
                Caller.actor(caller),
                new PairId(pair),
                new AdjustmentService.Proposed(
                        body.cadenceWeeks(), body.sessionMinutes(), body.format(), body.goal(), body.words())));
    }

    @POST
    @Path("pairs/{pair}/adjustments/{number}/acceptance")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Accept what the other proposed; it holds from now on")
    public AdjustmentJson accept(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, @PathParam("number") int number) {
        return AdjustmentJson.of(adjustments.accept(Caller.actor(caller), new PairId(pair), number));
    }
}

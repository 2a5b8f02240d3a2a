package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.BurdenPolicyService;
import org.reversementoring.wellbeing.KeptPolicy;
import org.reversementoring.wellbeing.Threshold;

/** The rules by which mentors are prompted, for everybody who is signed in. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class BurdenPolicyResource {
    private final BurdenPolicyService policies;

    public BurdenPolicyResource(BurdenPolicyService policies) {
        this.policies = policies;
    }

    /** A rule in plain words; {@code path} is where its value stands in the document, absent where it is fixed. */
    public record BurdenRuleJson(
            String signal, @Nullable String path, @Nullable Integer value, String words) {}

    /** What acts; days of the window in which facts count, and of the quiet time after which a level goes down. */
    public record BurdenLimitsJson(int windowDays, int quietDays, List<BurdenRuleJson> rules) {}

    /** A programme with limits of its own; {@code rules} are those that differ. */
    public record ProgrammeBurdenLimitsJson(UUID programme, BurdenLimitsJson limits) {}

    /** The policy in force. */
    public record BurdenPolicyJson(
            String version, String notice, BurdenLimitsJson limits, List<ProgrammeBurdenLimitsJson> programmes) {}

    /** A document that is or was in use; {@code digest} is the SHA-256 of {@code content}. */
    public record BurdenPolicyDocumentJson(String version, String digest, String content, Instant since) {}

    @GET
    @Path("burden-policy")
    @Endpoint(
            action = Action.READ_BURDEN_POLICY,
            summary = "The rules by which mentors are prompted, in plain words; of one programme where it is named")
    public BurdenPolicyJson read(@Context SecurityContext caller, @QueryParam("programme") @Nullable UUID programme) {
        Actor actor = Caller.actor(caller);
        BurdenPolicyService.View view =
                programme == null ? policies.read(actor) : policies.read(actor, new ProgrammeId(programme));
        return new BurdenPolicyJson(
                view.version(),
                view.notice(),
                json(view.limits()),
                view.differing().stream()
                        .map(p -> new ProgrammeBurdenLimitsJson(p.programme().value(), json(p.limits())))
                        .toList());
    }

    @GET
    @Path("burden-policies/{version}")
    @Endpoint(
            action = Action.READ_BURDEN_POLICY,
            summary = "A policy document that is or was in use, by the version that an evaluation names")
    public BurdenPolicyDocumentJson kept(@Context SecurityContext caller, @PathParam("version") String version) {
        KeptPolicy kept = policies.kept(Caller.actor(caller), version);
        return new BurdenPolicyDocumentJson(kept.name(), kept.digest(), kept.content(), kept.since());
    }

    private static BurdenLimitsJson json(BurdenPolicyService.Limits limits) {
        return new BurdenLimitsJson(
                limits.windowDays(),
                limits.quietDays(),
                limits.rules().stream()
                        .map(r -> new BurdenRuleJson(r.signal(), path(r.threshold()), r.value(), r.words()))
                        .toList());
    }

    private static @Nullable String path(@Nullable Threshold threshold) {
        return threshold == null ? null : threshold.path();
    }
}

package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.PairId;

/** How far confidentiality goes, in plain words. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LimitsResource {
    private final LimitsService limits;

    public LimitsResource(LimitsService limits) {
        this.limits = limits;
    }

    /** Where the organisation takes reports of wrongdoing; absent where it has not said. */
    public record ReportingChannelJson(@Nullable String address) {}

    @GET
    @Path("confidentiality")
    @Endpoint(action = Action.READ_LIMITS, summary = "The limits of confidentiality, for everybody who is signed in")
    @Paced(Pace.FREE)
    public LimitsJson read(
            @Context SecurityContext caller,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        return LimitsJson.of(limits.read(Caller.actor(caller), Spoken.language(language, headers)));
    }

    @GET
    @Path("reporting-channel")
    @Endpoint(action = Action.READ_LIMITS, summary = "Where to report wrongdoing; nothing of it is kept here")
    @Paced(Pace.FREE)
    public ReportingChannelJson reportingChannel(@Context SecurityContext caller) {
        return new ReportingChannelJson(
                LimitsJson.text(limits.reportingChannel(Caller.actor(caller)).address()));
    }

    @GET
    @Path("pairs/{pair}/confidentiality")
    @Endpoint(action = Action.READ_AGREEMENT, summary = "The limits, with the pair's notice of the duty to act")
    @Paced(Pace.FREE)
    public LimitsJson ofPair(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        return LimitsJson.of(limits.ofPair(Caller.actor(caller), new PairId(pair), Spoken.language(language, headers)));
    }
}

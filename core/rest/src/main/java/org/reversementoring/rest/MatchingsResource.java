package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.matching.MatchRunId;
import org.reversementoring.matching.MatchingService;
import org.reversementoring.programme.ProgrammeId;

/** Matchings of a programme: propose, read, approve. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MatchingsResource {
    private final MatchingService matching;

    public MatchingsResource(MatchingService matching) {
        this.matching = matching;
    }

    @POST
    @Path("programmes/{programme}/matchings")
    @Creates("programmes/{programme}/matchings/{id}")
    @Endpoint(
            action = Action.PROPOSE_MATCHING,
            summary = "Match everybody who is opted in; replaces an undecided matching")
    @Paced(Pace.HEAVY)
    public MatchRunJson propose(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return MatchRunJson.of(matching.propose(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @GET
    @Path("programmes/{programme}/matchings/{run}")
    @Endpoint(action = Action.READ_MATCHING, summary = "A matching with its reasons and whom it leaves out")
    public MatchRunJson read(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("run") UUID run) {
        return MatchRunJson.of(matching.read(Caller.actor(caller), new ProgrammeId(programme), new MatchRunId(run)));
    }

    @POST
    @Path("programmes/{programme}/matchings/{run}/approval")
    @Endpoint(
            action = Action.APPROVE_MATCHING,
            summary = "Propose each pair that is still possible to both people; the scores go")
    @Paced(Pace.HEAVY)
    public MatchRunJson approve(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @PathParam("run") UUID run,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return MatchRunJson.of(matching.approve(
                Caller.actor(caller), new ProgrammeId(programme), new MatchRunId(run), IfMatch.version(ifMatch)));
    }
}

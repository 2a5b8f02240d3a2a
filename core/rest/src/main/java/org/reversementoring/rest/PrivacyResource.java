package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.people.PersonId;
import org.reversementoring.privacy.ErasureId;
import org.reversementoring.privacy.ErasureService;
import org.reversementoring.privacy.ExportService;
import org.reversementoring.problem.Check;

/** A person's rights over their data: to take them along, and to have them erased. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PrivacyResource {
    private final ErasureService erasures;
    private final ExportService exports;

    public PrivacyResource(ErasureService erasures, ExportService exports) {
        this.erasures = erasures;
        this.exports = exports;
    }

    /** @param pair one of the caller's pairs; left out for everything */
    public record ErasureInput(@Nullable UUID pair) {}

    /** @param person who is to be erased */
    public record ErasureForInput(@Nullable UUID person) {}

    @GET
    @Path("me/export")
    @Endpoint(
            action = Action.EXPORT_OWN,
            summary = "Everything of the caller's own and what the caller's pairs share, in one document")
    @Paced(Pace.HEAVY)
    public ExportJson export(@Context SecurityContext caller) {
        return ExportJson.of(exports.own(Caller.actor(caller)));
    }

    @POST
    @Path("me/erasures")
    @Creates(value = "me/erasures/{id}", later = true)
    @Endpoint(
            action = Action.ASK_ERASURE,
            summary =
                    "Ask to be erased, from one pair or from everything; the pairs end at once, the rest within 72 hours")
    public ErasureJson ask(@Context SecurityContext caller, ErasureInput body) {
        return ErasureJson.of(erasures.ask(Caller.actor(caller), body.pair() == null ? null : new PairId(body.pair())));
    }

    @GET
    @Path("me/erasures")
    @Endpoint(action = Action.READ_ERASURE, summary = "The caller's own erasure requests, oldest first")
    public List<ErasureJson> mine(@Context SecurityContext caller) {
        return erasures.mine(Caller.actor(caller)).stream().map(ErasureJson::of).toList();
    }

    @GET
    @Path("me/erasures/{erasure}")
    @Endpoint(
            action = Action.READ_ERASURE,
            summary = "One's own erasure request, with its certificate once it is carried out")
    public ErasureJson read(@Context SecurityContext caller, @PathParam("erasure") UUID erasure) {
        return ErasureJson.of(erasures.read(Caller.actor(caller), new ErasureId(erasure)));
    }

    @GET
    @Path("erasures")
    @Endpoint(
            action = Action.READ_ERASURE,
            summary = "Everybody's erasure requests with their states, for the data protection officer and the auditor")
    public PageJson<ErasureJson.ErasureLineJson> list(
            @Context SecurityContext caller,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                erasures.list(Caller.actor(caller), Paging.of(after, limit)), ErasureJson.ErasureLineJson::of);
    }

    @POST
    @Path("erasures")
    @Creates(value = "erasures", later = true)
    @Endpoint(
            action = Action.ASK_ERASURE,
            summary = "Ask for somebody who cannot sign in, such as a leaver: for the data protection officer")
    public ErasureJson.ErasureLineJson askFor(@Context SecurityContext caller, ErasureForInput body) {
        Check check = new Check();
        UUID person = check.id("person", body.person());
        check.done();
        return ErasureJson.ErasureLineJson.of(erasures.askFor(Caller.actor(caller), new PersonId(person)));
    }
}

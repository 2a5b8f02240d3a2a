package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.privacy.HoldId;
import org.reversementoring.privacy.HoldReason;
import org.reversementoring.privacy.LegalHoldService;
import org.reversementoring.wellbeing.CaseId;

/** Legal holds: a pair or a case is kept until a day, by two persons. They let nobody read anything. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LegalHoldsResource {
    private final LegalHoldService holds;

    public LegalHoldsResource(LegalHoldService holds) {
        this.holds = holds;
    }

    /** Exactly one of {@code pair} and {@code supportCase}; {@code until} within 180 days. */
    public record HoldInput(
            @Nullable UUID pair,
            @Nullable UUID supportCase,
            @Nullable HoldReason reason,
            @Nullable String fileNumber,
            @Nullable LocalDate until,
            @Nullable TellingJson telling) {}

    /** How long to go on; {@code until} within 180 days. */
    public record RenewalInput(
            @Nullable LocalDate until, @Nullable TellingJson telling) {}

    @POST
    @Path("legal-holds")
    @Endpoint(action = Action.REQUEST_HOLD, summary = "Ask that a pair or a case be kept; a second person decides")
    public LegalHoldJson request(@Context SecurityContext caller, HoldInput body) {
        return LegalHoldJson.of(holds.request(
                Caller.actor(caller),
                new LegalHoldService.Request(
                        body.pair() == null ? null : new PairId(body.pair()),
                        body.supportCase() == null ? null : new CaseId(body.supportCase()),
                        body.reason(),
                        body.fileNumber(),
                        body.until(),
                        TellingJson.wanted(body.telling()))));
    }

    @POST
    @Path("legal-holds/{hold}/renewal")
    @Endpoint(action = Action.REQUEST_HOLD, summary = "Ask to go on with a hold; a second person decides")
    public LegalHoldJson renew(@Context SecurityContext caller, @PathParam("hold") UUID hold, RenewalInput body) {
        return LegalHoldJson.of(
                holds.renew(Caller.actor(caller), new HoldId(hold), body.until(), TellingJson.wanted(body.telling())));
    }

    @POST
    @Path("legal-holds/{hold}/approval")
    @Endpoint(action = Action.DECIDE_HOLD, summary = "Approve a hold, or its lifting, as the second person")
    public LegalHoldJson approve(
            @Context SecurityContext caller,
            @PathParam("hold") UUID hold,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return LegalHoldJson.of(holds.approve(Caller.actor(caller), new HoldId(hold), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("legal-holds/{hold}/rejection")
    @Endpoint(action = Action.DECIDE_HOLD, summary = "Reject a hold, or its lifting, as the second person")
    public LegalHoldJson reject(
            @Context SecurityContext caller,
            @PathParam("hold") UUID hold,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return LegalHoldJson.of(holds.reject(Caller.actor(caller), new HoldId(hold), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("legal-holds/{hold}/lifting")
    @Endpoint(action = Action.REQUEST_HOLD, summary = "Ask to lift a hold before its day; a second person decides")
    public LegalHoldJson askToLift(
            @Context SecurityContext caller,
            @PathParam("hold") UUID hold,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return LegalHoldJson.of(holds.askToLift(Caller.actor(caller), new HoldId(hold), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("legal-holds/{hold}/withdrawal")
    @Endpoint(action = Action.REQUEST_HOLD, summary = "Take back what one asked for")
    public LegalHoldJson withdraw(@Context SecurityContext caller, @PathParam("hold") UUID hold) {
        return LegalHoldJson.of(holds.withdraw(Caller.actor(caller), new HoldId(hold)));
    }
}

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.privacy.DisclosureId;
import org.reversementoring.privacy.DisclosureService;
import org.reversementoring.privacy.Ground;
import org.reversementoring.privacy.Recipient;
import org.reversementoring.wellbeing.CaseId;

/** Disclosures of a support case: by two persons, in writing. The product itself discloses nothing. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DisclosuresResource {
    private final DisclosureService disclosures;

    public DisclosuresResource(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    /** What a contact proposes; {@code information} is the least that has to be said. */
    public record DisclosureInput(
            @Nullable Ground ground,
            @Nullable Recipient recipient,
            @Nullable String recipientName,
            @Nullable String information,
            @Nullable TellingJson telling) {
        @Override
        public String toString() {
            return "[private]";
        }
    }

    @POST
    @Path("support-cases/{case}/disclosures")
    @Creates("disclosures/{id}")
    @Endpoint(
            action = {Action.PROPOSE_DISCLOSURE, Action.READ_DISCLOSED},
            summary = "Propose that something of a case goes further, on one of four grounds")
    public DisclosureJson propose(
            @Context SecurityContext caller, @PathParam("case") UUID supportCase, DisclosureInput body) {
        return DisclosureJson.of(disclosures.propose(
                Caller.actor(caller),
                new CaseId(supportCase),
                new DisclosureService.Proposal(
                        body.ground(),
                        body.recipient(),
                        body.recipientName(),
                        body.information(),
                        TellingJson.wanted(body.telling()))));
    }

    @GET
    @Path("support-cases/{case}/disclosures")
    @Endpoint(
            action = {Action.READ_REGISTER, Action.READ_DISCLOSED},
            summary = "The disclosures of one case, for its contacts and its person")
    public List<DisclosureJson> ofCase(@Context SecurityContext caller, @PathParam("case") UUID supportCase) {
        return disclosures.ofCase(Caller.actor(caller), new CaseId(supportCase)).stream()
                .map(DisclosureJson::of)
                .toList();
    }

    @GET
    @Path("disclosures/{disclosure}")
    @Endpoint(
            action = {Action.READ_REGISTER, Action.READ_DISCLOSED},
            summary = "One disclosure, as far as the caller may read it")
    public DisclosureJson read(@Context SecurityContext caller, @PathParam("disclosure") UUID disclosure) {
        return DisclosureJson.of(disclosures.read(Caller.actor(caller), new DisclosureId(disclosure)));
    }

    @POST
    @Path("disclosures/{disclosure}/approval")
    @Endpoint(
            action = {Action.DECIDE_DISCLOSURE, Action.READ_DISCLOSED},
            summary = "Approve, as the second person")
    public DisclosureJson approve(
            @Context SecurityContext caller,
            @PathParam("disclosure") UUID disclosure,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return DisclosureJson.of(
                disclosures.approve(Caller.actor(caller), new DisclosureId(disclosure), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("disclosures/{disclosure}/rejection")
    @Endpoint(
            action = {Action.DECIDE_DISCLOSURE, Action.READ_DISCLOSED},
            summary = "Reject, as the second person")
    public DisclosureJson reject(
            @Context SecurityContext caller,
            @PathParam("disclosure") UUID disclosure,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return DisclosureJson.of(
                disclosures.reject(Caller.actor(caller), new DisclosureId(disclosure), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("disclosures/{disclosure}/carried-out")
    @Endpoint(
            action = {Action.RECORD_DISCLOSURE, Action.READ_DISCLOSED},
            summary = "Write down that a person did what was approved")
    public DisclosureJson recordCarriedOut(
            @Context SecurityContext caller,
            @PathParam("disclosure") UUID disclosure,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return DisclosureJson.of(disclosures.recordCarriedOut(
                Caller.actor(caller), new DisclosureId(disclosure), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("disclosures/{disclosure}/withdrawal")
    @Endpoint(
            action = {Action.PROPOSE_DISCLOSURE, Action.READ_DISCLOSED},
            summary = "Withdraw what one proposed")
    public DisclosureJson withdraw(@Context SecurityContext caller, @PathParam("disclosure") UUID disclosure) {
        return DisclosureJson.of(disclosures.withdraw(Caller.actor(caller), new DisclosureId(disclosure)));
    }
}

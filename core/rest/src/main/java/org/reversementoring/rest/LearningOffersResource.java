package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.reversementoring.access.Action;
import org.reversementoring.curriculum.LearningOfferId;
import org.reversementoring.curriculum.LearningOfferService;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Ids;

/** Workshops, seminars and material, for as long as a programme runs. */
@Path("programmes/{programme}/learning-offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LearningOffersResource {
    private final LearningOfferService offers;
    private final Ids ids;

    public LearningOffersResource(LearningOfferService offers, Ids ids) {
        this.offers = offers;
        this.ids = ids;
    }

    @GET
    @Endpoint(action = Action.READ_RESOURCES, summary = "Everything to learn from in this programme")
    public List<LearningOfferJson> list(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return offers.list(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(LearningOfferJson::of)
                .toList();
    }

    @POST
    @Creates("programmes/{programme}/learning-offers/{id}")
    @Endpoint(action = Action.WRITE_RESOURCES, summary = "Offer a workshop, a seminar or material")
    public LearningOfferJson offer(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            LearningOfferJson.LearningOfferInput body) {
        return LearningOfferJson.of(
                offers.offer(Caller.actor(caller), new ProgrammeId(programme), body.toDomain(ids.next())));
    }

    @GET
    @Path("{offer}")
    @Endpoint(action = Action.READ_RESOURCES, summary = "One learning offer")
    public LearningOfferJson read(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("offer") UUID offer) {
        return LearningOfferJson.of(
                offers.read(Caller.actor(caller), new ProgrammeId(programme), new LearningOfferId(offer)));
    }

    @DELETE
    @Path("{offer}")
    @Endpoint(action = Action.WRITE_RESOURCES, summary = "Take an offer away, out of the calendar too")
    public void remove(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("offer") UUID offer) {
        offers.remove(Caller.actor(caller), new ProgrammeId(programme), new LearningOfferId(offer));
    }
}

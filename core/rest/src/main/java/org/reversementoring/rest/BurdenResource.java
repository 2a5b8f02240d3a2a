package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;
import org.reversementoring.wellbeing.BurdenService;
import org.reversementoring.wellbeing.Declared;
import org.reversementoring.wellbeing.Mute;
import org.reversementoring.wellbeing.Offer;

/** What a mentor declares and is offered. To everybody else it does not exist. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BurdenResource {
    private final BurdenService burden;

    public BurdenResource(BurdenService burden) {
        this.burden = burden;
    }

    /** Time the mentor spent around the sessions; {@code identity} where it was a topic of identity. */
    public record PreparationInput(
            @Nullable LocalDate day,
            Declared.Preparation.@Nullable Kind kind,
            @Nullable Integer minutes,
            @Nullable Boolean identity) {}

    /** A focus area's key, or a topic in the mentor's words. */
    public record TopicDeclineInput(@Nullable String topic) {}

    /** All that is muted from now on: these signals and no others, or {@code all} that can be. */
    public record MutesInput(
            @Nullable List<Mute> signals, @Nullable Boolean all) {}

    /** The mentor's choice; {@code topic} where one is handed over or closed. */
    public record OfferAnswerInput(
            Offer.@Nullable Choice choice, @Nullable String topic) {}

    /** What became of the choice. */
    public record OfferAnswerJson(
            BurdenJson burden,
            List<RoutedResourceJson> resources,
            @Nullable CaseSummaryJson supportCase) {}

    @GET
    @Path("pairs/{pair}/burden")
    @Endpoint(action = Action.READ_BURDEN, summary = "Level, reasons, offers and help, for the mentor alone")
    @Paced(Pace.FREE)
    public BurdenJson read(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return BurdenJson.of(burden.readOrHelp(Caller.actor(caller), new PairId(pair)));
    }

    @PUT
    @Path("pairs/{pair}/burden/mutes")
    @Endpoint(
            action = {Action.READ_BURDEN, Action.MUTE_SIGNALS},
            summary = "Mute the prompts of signals S2 to S9; an empty list mutes none")
    @Paced(Pace.FREE)
    public BurdenJson mute(@Context SecurityContext caller, @PathParam("pair") UUID pair, MutesInput body) {
        return BurdenJson.of(
                burden.mute(Caller.actor(caller), new PairId(pair), body.signals(), body.all() != null && body.all()));
    }

    @POST
    @Path("pairs/{pair}/preparations")
    @Endpoint(action = Action.WRITE_PREPARATION, summary = "Declare time spent preparing or recovering")
    @Paced(Pace.FREE)
    public BurdenJson prepare(@Context SecurityContext caller, @PathParam("pair") UUID pair, PreparationInput body) {
        return BurdenJson.of(burden.prepare(
                Caller.actor(caller),
                new PairId(pair),
                new BurdenService.PreparationEntry(
                        body.day(), body.kind(), body.minutes(), body.identity() != null && body.identity())));
    }

    @POST
    @Path("pairs/{pair}/topic-declines")
    @Endpoint(action = Action.DECLINE_TOPIC, summary = "Decline a topic; declined once more, it was asked again")
    @Paced(Pace.FREE)
    public BurdenJson declineTopic(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, TopicDeclineInput body) {
        return BurdenJson.of(
                burden.declineTopic(Caller.actor(caller), new PairId(pair), body.topic() == null ? "" : body.topic()));
    }

    @POST
    @Path("pairs/{pair}/offers/{offer}/answer")
    @Endpoint(
            action = {Action.READ_BURDEN, Action.ANSWER_OFFER},
            summary = "Choose from the menu of an offer, or say no thanks")
    @Paced(Pace.FREE)
    public OfferAnswerJson answer(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @PathParam("offer") UUID offer,
            OfferAnswerInput body) {
        Check check = new Check();
        Offer.Choice choice = check.required("choice", body.choice(), Offer.Choice.NO_THANKS);
        check.done();
        BurdenService.OfferAnswer answer =
                burden.answerOffer(Caller.actor(caller), new PairId(pair), offer, choice, body.topic());
        return new OfferAnswerJson(
                BurdenJson.of(answer.burden()),
                RoutedResourceJson.of(answer.resources()),
                answer.supportCase() == null ? null : CaseSummaryJson.of(answer.supportCase()));
    }
}

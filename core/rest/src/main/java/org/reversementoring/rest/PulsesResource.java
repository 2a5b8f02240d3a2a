package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;
import org.reversementoring.wellbeing.Messages;
import org.reversementoring.wellbeing.PulseDue;
import org.reversementoring.wellbeing.PulseItem;
import org.reversementoring.wellbeing.PulseService;

/** The pulse: asked of each member in private, skipped at will, never chased. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PulsesResource {
    private final PulseService pulses;

    public PulsesResource(PulseService pulses) {
        this.pulses = pulses;
    }

    /** Answers by item; a skipped item is left out. */
    public record PulseInput(@Nullable Map<String, String> answers) {}

    /** {@code sessions} still to be held before; not before {@code from}, absent while none was answered. */
    public record PulseDueJson(
            boolean due, int sessions, @Nullable Instant from) {}

    @GET
    @Path("pulse-items")
    @Endpoint(
            action = Action.READ_PULSE_ITEMS,
            summary = "The questions of one side, in the caller's language where they are spoken in it")
    @Paced(Pace.FREE)
    public PulseItemsJson items(
            @Context SecurityContext caller,
            @QueryParam("side") PulseItem.@Nullable Side side,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        Actor actor = Caller.actor(caller);
        return PulseItemsJson.of(
                pulses.items(actor, side == null ? PulseItem.Side.MENTOR : side),
                Messages.in(Spoken.language(language, headers, () -> pulses.languageOf(actor))));
    }

    @POST
    @Path("pairs/{pair}/pulses")
    @Creates("pairs/{pair}/pulses")
    @Endpoint(action = Action.WRITE_PULSE, summary = "Answer a pulse; help comes in the same answer")
    @Paced(Pace.FREE)
    public PulseReceiptJson answer(@Context SecurityContext caller, @PathParam("pair") UUID pair, PulseInput body) {
        Check check = new Check();
        Map<String, String> answers = check.required("answers", body.answers(), Map.of());
        check.done();
        return PulseReceiptJson.of(pulses.answer(Caller.actor(caller), new PairId(pair), answers));
    }

    @GET
    @Path("pairs/{pair}/pulses/next")
    @Endpoint(action = Action.READ_PULSE, summary = "Whether the caller can answer a pulse now, and from when on")
    @Paced(Pace.FREE)
    public PulseDueJson next(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        PulseDue next = pulses.next(Caller.actor(caller), new PairId(pair));
        return new PulseDueJson(next.due(), next.sessions(), next.from());
    }

    @GET
    @Path("pairs/{pair}/pulses")
    @Endpoint(action = Action.READ_PULSE, summary = "The caller's own pulses in this pair")
    @Paced(Pace.FREE)
    public List<PulseJson> own(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return pulses.own(Caller.actor(caller), new PairId(pair)).stream()
                .map(PulseJson::of)
                .toList();
    }
}

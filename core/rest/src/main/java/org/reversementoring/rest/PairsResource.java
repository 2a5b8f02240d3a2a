package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairingService;
import org.reversementoring.pairing.PartnerCard;
import org.reversementoring.pairing.Release;
import org.reversementoring.pairing.ReleaseService;
import org.reversementoring.problem.Check;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.spi.Page;

/** Pairs and their neutral life: accept, decline, rest, end. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PairsResource {
    private final PairingService pairing;
    private final ReleaseService releases;

    public PairsResource(PairingService pairing, ReleaseService releases) {
        this.pairing = pairing;
        this.releases = releases;
    }

    /** How to reach the partner. */
    public record PartnerJson(
            String name, @Nullable String workEmail, String title, String location, String timeZone) {}

    /** Why one paused or ended; read by nobody else. */
    public record CauseJson(@Nullable String text) {}

    /** What one lets leave the pair. */
    public record ReleasesJson(@Nullable List<Release> items) {}

    @GET
    @Path("pairs")
    @Endpoint(
            action = {Action.READ_PAIR, Action.READ_CONTACT_STATUS},
            summary = "The caller's pairs; with a programme, its pairs as far as the caller may know of them")
    public PageJson<PairJson> list(
            @Context SecurityContext caller,
            @QueryParam("programme") @Nullable UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Actor actor = Caller.actor(caller);
        Page.Request page = Paging.of(after, limit);
        return programme == null
                ? new PageJson<>(pairing.mine(actor).stream().map(PairJson::of).toList(), null)
                : PageJson.of(pairing.ofProgramme(actor, new ProgrammeId(programme), page), PairJson::of);
    }

    @GET
    @Path("pairs/{pair}")
    @Endpoint(
            action = {Action.READ_PAIR, Action.READ_CONTACT_STATUS},
            summary = "One pair")
    public PairJson read(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.read(Caller.actor(caller), new PairId(pair)));
    }

    @GET
    @Path("pairs/{pair}/partner")
    @Endpoint(action = Action.READ_PARTNER, summary = "How to reach the partner")
    public PartnerJson partner(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        PartnerCard card = pairing.partner(Caller.actor(caller), new PairId(pair));
        return new PartnerJson(
                card.name(),
                card.workEmail(),
                card.title(),
                card.location(),
                card.timeZone().getId());
    }

    @POST
    @Path("pairs/{pair}/acceptance")
    @Endpoint(action = Action.ANSWER_PAIR, summary = "Accept the proposal")
    public PairJson accept(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.accept(Caller.actor(caller), new PairId(pair)));
    }

    @POST
    @Path("pairs/{pair}/decline")
    @Endpoint(action = Action.ANSWER_PAIR, summary = "Decline the proposal: one call, no reason, no trace of who")
    @Paced(Pace.FREE)
    public PairJson decline(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.decline(Caller.actor(caller), new PairId(pair)));
    }

    @POST
    @Path("pairs/{pair}/pause")
    @Endpoint(action = Action.CHANGE_PAIR_STATE, summary = "Let the pair rest: one call, no reason")
    @Paced(Pace.FREE)
    public PairJson pause(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.pause(Caller.actor(caller), new PairId(pair)));
    }

    @POST
    @Path("pairs/{pair}/resumption")
    @Endpoint(
            action = Action.CHANGE_PAIR_STATE,
            summary =
                    "Let the pair go on: takes one's wish for a pause back, or accepts to go on during one's own leave;"
                            + " it goes on once nothing else lets it rest")
    public PairJson resume(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.resume(Caller.actor(caller), new PairId(pair)));
    }

    @POST
    @Path("pairs/{pair}/end")
    @Endpoint(action = Action.CHANGE_PAIR_STATE, summary = "End the pair: one call, no reason")
    @Paced(Pace.FREE)
    public PairJson end(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.end(Caller.actor(caller), new PairId(pair)));
    }

    @POST
    @Path("pairs/{pair}/rematch")
    @Endpoint(
            action = Action.CHANGE_PAIR_STATE,
            summary = "End the pair and be ready for another; the other side reads an end")
    @Paced(Pace.FREE)
    public PairJson rematch(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return PairJson.of(pairing.rematch(Caller.actor(caller), new PairId(pair)));
    }

    @GET
    @Path("pairs/{pair}/cause")
    @Endpoint(action = Action.READ_PAIR_CAUSE, summary = "What the caller wrote down as the cause")
    public CauseJson cause(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return new CauseJson(pairing.explanation(Caller.actor(caller), new PairId(pair))
                .map(PrivateText::value)
                .orElse(null));
    }

    @PUT
    @Path("pairs/{pair}/cause")
    @Endpoint(action = Action.CHANGE_PAIR_STATE, summary = "Write down why, for oneself; nothing asks for it")
    public void explain(@Context SecurityContext caller, @PathParam("pair") UUID pair, CauseJson body) {
        Check check = new Check();
        PrivateText text = PrivateText.required(check, "text", body.text());
        check.done();
        pairing.explain(Caller.actor(caller), new PairId(pair), text);
    }

    @GET
    @Path("pairs/{pair}/releases")
    @Endpoint(action = Action.READ_RELEASES, summary = "What the caller lets leave the pair")
    public ReleasesJson releases(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return json(releases.read(Caller.actor(caller), new PairId(pair)));
    }

    @PUT
    @Path("pairs/{pair}/releases")
    @Endpoint(
            action = Action.WRITE_RELEASES,
            summary = "Release exactly these items and revoke every other; what names both needs both")
    @Paced(Pace.FREE)
    public ReleasesJson release(@Context SecurityContext caller, @PathParam("pair") UUID pair, ReleasesJson body) {
        List<Release> items = body.items();
        if (items == null || items.stream().anyMatch(i -> i == null)) {
            throw RefusedException.invalid("items", "is required and holds no null; send [] to revoke all");
        }
        return json(releases.write(Caller.actor(caller), new PairId(pair), new LinkedHashSet<>(items)));
    }

    private static ReleasesJson json(Set<Release> items) {
        return new ReleasesJson(items.stream().sorted().toList());
    }
}

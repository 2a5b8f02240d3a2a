package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.participation.ConsentText;
import org.reversementoring.participation.InvitationService;
import org.reversementoring.participation.ParticipationService;
import org.reversementoring.participation.Side;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.rest.ParticipationJson.ProfileJson;

/** Taking part: asked by the programme, decided by the person alone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ParticipationsResource {
    private final ParticipationService participation;
    private final InvitationService invitations;

    public ParticipationsResource(ParticipationService participation, InvitationService invitations) {
        this.participation = participation;
        this.invitations = invitations;
    }

    /** Whom to ask, and on which side. */
    public record InvitationJson(
            @Nullable Side side, @Nullable List<String> employeeNumbers) {}

    /** The text that a person accepts when opting in. */
    public record ConsentTextJson(int version, String text) {}

    /** Somebody who takes part; the profile is absent for a reader who may not know it. */
    public record ParticipantJson(
            UUID person,
            Side side,
            boolean paused,
            String language,
            String timeZone,
            @Nullable ProfileJson profile) {
        static ParticipantJson of(InvitationService.Listed p) {
            return new ParticipantJson(
                    p.person().value(), p.side(), p.paused(), p.language(), p.timeZone(), ProfileJson.of(p.profile()));
        }
    }

    @POST
    @Path("programmes/{programme}/invitations")
    @Endpoint(
            action = Action.INVITE,
            summary =
                    "Ask people to take part. Enrols nobody; asking again changes nothing; who declined stays unknown")
    public void invite(@Context SecurityContext caller, @PathParam("programme") UUID programme, InvitationJson body) {
        Check check = new Check();
        Side side = check.required("side", body.side(), Side.MENTOR);
        List<String> given =
                check.list("employeeNumbers", body.employeeNumbers(), 1, InvitationService.MAX_INVITED_AT_ONCE);
        List<EmployeeNumber> numbers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Numbers.parse(check, "employeeNumbers[" + i + "]", given.get(i)).ifPresent(numbers::add);
        }
        check.done();
        invitations.invite(Caller.actor(caller), new ProgrammeId(programme), side, numbers);
    }

    @GET
    @Path("programmes/{programme}/participants")
    @Endpoint(
            action = {Action.READ_PARTICIPATION, Action.READ_SKILLS},
            summary = "Who takes part, and nobody else")
    public PageJson<ParticipantJson> participants(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                invitations.participants(Caller.actor(caller), new ProgrammeId(programme), Paging.of(after, limit)),
                ParticipantJson::of);
    }

    @GET
    @Path("programmes/{programme}/consent-text")
    @Endpoint(action = Action.READ_PARTICIPATION, summary = "What one accepts when opting in")
    public ConsentTextJson consentText(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        ConsentText text = participation.consentText(Caller.actor(caller), new ProgrammeId(programme));
        return new ConsentTextJson(text.version(), text.text());
    }

    @GET
    @Path("me/participations")
    @Endpoint(
            action = {Action.READ_PARTICIPATION, Action.READ_SKILLS, Action.READ_SURVEY, Action.READ_PREFERENCES},
            summary = "Where the caller was asked or takes part")
    public List<ParticipationJson> mine(@Context SecurityContext caller) {
        return participation.mine(Caller.actor(caller)).stream()
                .map(ParticipationJson::of)
                .toList();
    }

    @GET
    @Path("programmes/{programme}/participations/{side}")
    @Endpoint(
            action = {Action.READ_PARTICIPATION, Action.READ_SKILLS, Action.READ_SURVEY, Action.READ_PREFERENCES},
            summary = "The caller's own participation on one side")
    public ParticipationJson read(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("side") Side side) {
        return ParticipationJson.of(participation.read(Caller.actor(caller), new ProgrammeId(programme), side));
    }

    @PUT
    @Path("programmes/{programme}/participations/{side}")
    @Endpoint(
            action = {Action.WRITE_PARTICIPATION, Action.WRITE_SKILLS, Action.WRITE_SURVEY, Action.WRITE_PREFERENCES},
            summary = "Opt in; or, with If-Match, change one's answers")
    public ParticipationJson answer(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @PathParam("side") Side side,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AnswersJson body) {
        Long version = ifMatch == null ? null : IfMatch.version(ifMatch);
        return ParticipationJson.of(
                participation.answer(Caller.actor(caller), new ProgrammeId(programme), side, version, body.toDomain()));
    }

    @DELETE
    @Path("programmes/{programme}/participations/{side}")
    @Endpoint(action = Action.WRITE_PARTICIPATION, summary = "Decline or leave: one call, no reason, any version")
    @Paced(Pace.FREE)
    public void leave(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("side") Side side) {
        participation.leave(Caller.actor(caller), new ProgrammeId(programme), side);
    }

    @POST
    @Path("programmes/{programme}/participations/{side}/pause")
    @Endpoint(action = Action.WRITE_PARTICIPATION, summary = "No new pair for now")
    @Paced(Pace.FREE)
    public ParticipationJson pause(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("side") Side side) {
        return ParticipationJson.of(participation.pause(Caller.actor(caller), new ProgrammeId(programme), side));
    }

    @POST
    @Path("programmes/{programme}/participations/{side}/resumption")
    @Endpoint(action = Action.WRITE_PARTICIPATION, summary = "Ready for a pair again")
    public ParticipationJson resume(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, @PathParam("side") Side side) {
        return ParticipationJson.of(participation.resume(Caller.actor(caller), new ProgrammeId(programme), side));
    }
}

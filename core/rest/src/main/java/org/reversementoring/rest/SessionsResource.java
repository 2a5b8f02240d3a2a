package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.reversementoring.access.Actor;
import org.reversementoring.pairing.LimitsService;
import org.reversementoring.pairing.PairId;
import org.reversementoring.rest.SessionInputs.FacilitatorInput;
import org.reversementoring.rest.SessionInputs.FeedbackInput;
import org.reversementoring.rest.SessionInputs.InsightInput;
import org.reversementoring.rest.SessionInputs.LearnedInput;
import org.reversementoring.rest.SessionInputs.MeetingInput;
import org.reversementoring.rest.SessionInputs.PlanInput;
import org.reversementoring.rest.SessionInputs.ScheduleInput;
import org.reversementoring.rest.SessionInputs.SeriesInput;
import org.reversementoring.rest.SessionInputs.TextInput;
import org.reversementoring.session.SchedulingService;
import org.reversementoring.session.SessionId;
import org.reversementoring.session.SessionService;
import org.reversementoring.session.SessionView;

/** A pair's sessions: plan, hold, write about. For its two members alone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final SchedulingService scheduling;
    private final SessionService sessions;
    private final LimitsService limits;

    public SessionsResource(SchedulingService scheduling, SessionService sessions, LimitsService limits) {
        this.scheduling = scheduling;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GET
    @Path("agenda-templates")
    @Endpoint(action = Action.READ_RESOURCES, summary = "Agendas to begin with, questions to ask, how to give feedback")
    public AgendaTemplatesJson templates() {
        return AgendaTemplatesJson.all();
    }

    @POST
    @Path("pairs/{pair}/sessions")
    @Creates("sessions/{id}")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Plan a session")
    public SessionJson plan(@Context SecurityContext caller, @PathParam("pair") UUID pair, PlanInput body) {
        return SessionJson.of(scheduling.plan(Caller.actor(caller), new PairId(pair), body.toDomain()));
    }

    @POST
    @Path("pairs/{pair}/session-series")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Plan the same session again and again")
    public SessionJson.SeriesJson planSeries(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, SeriesInput body) {
        return new SessionJson.SeriesJson(
                scheduling.planSeries(Caller.actor(caller), new PairId(pair), body.plan(), body.series()).stream()
                        .map(SessionJson::of)
                        .toList());
    }

    @POST
    @Path("pairs/{pair}/held-sessions")
    @Creates("sessions/{id}")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Log a session that nobody had planned")
    public SessionJson logUnplanned(@Context SecurityContext caller, @PathParam("pair") UUID pair, MeetingInput body) {
        return SessionJson.of(scheduling.logUnplanned(Caller.actor(caller), new PairId(pair), body.toDomain()));
    }

    @GET
    @Path("pairs/{pair}/sessions")
    @Endpoint(action = Action.READ_SESSION, summary = "The pair's sessions, in the order of writing")
    public PageJson<SessionJson.SessionLineJson> list(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                sessions.list(Caller.actor(caller), new PairId(pair), Paging.of(after, limit)),
                SessionJson.SessionLineJson::of);
    }

    @GET
    @Path("sessions/{session}")
    @Endpoint(
            action = {Action.READ_SESSION, Action.READ_PAIR_TEXTS, Action.READ_LEARNED, Action.READ_AGREEMENT},
            summary = "One session with all that the two wrote; the first with the limits of confidentiality")
    public SessionJson read(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        Actor actor = Caller.actor(caller);
        SessionView view = sessions.read(actor, new SessionId(session));
        LimitsJson shown = view.session().isFirst()
                ? LimitsJson.of(limits.ofPair(actor, view.session().pair(), Spoken.language(language, headers)))
                : null;
        return SessionJson.of(view, shown);
    }

    @PUT
    @Path("sessions/{session}/schedule")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Move a planned session")
    public SessionJson reschedule(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ScheduleInput body) {
        return SessionJson.of(scheduling.reschedule(
                Caller.actor(caller), new SessionId(session), IfMatch.version(ifMatch), body.draft(), body.override()));
    }

    @PUT
    @Path("sessions/{session}/facilitator")
    @Endpoint(
            action = Action.WRITE_SESSION,
            summary = "Have an external facilitator present: either member, one call, no reason")
    public SessionJson facilitate(
            @Context SecurityContext caller, @PathParam("session") UUID session, FacilitatorInput body) {
        return SessionJson.of(scheduling.facilitate(Caller.actor(caller), new SessionId(session), body.facilitator()));
    }

    @POST
    @Path("sessions/{session}/cancellation")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Cancel a planned session")
    @Paced(Pace.FREE)
    public SessionJson cancel(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return SessionJson.of(
                scheduling.cancel(Caller.actor(caller), new SessionId(session), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("sessions/{session}/log")
    @Endpoint(action = Action.WRITE_SESSION, summary = "Log a session as held, or correct the log")
    public SessionJson log(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MeetingInput body) {
        return SessionJson.of(scheduling.log(
                Caller.actor(caller), new SessionId(session), IfMatch.version(ifMatch), body.toDomain()));
    }

    @PUT
    @Path("sessions/{session}/agenda")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Write the agenda; either member may change it")
    public SessionJson agenda(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TextInput body) {
        return SessionJson.of(sessions.writeAgenda(
                Caller.actor(caller), new SessionId(session), IfMatch.version(ifMatch), body.text()));
    }

    @PUT
    @Path("sessions/{session}/notes")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Write one's own note; both read it")
    public SessionJson note(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TextInput body) {
        return SessionJson.of(sessions.writeNote(
                Caller.actor(caller), new SessionId(session), IfMatch.version(ifMatch), body.text()));
    }

    @PUT
    @Path("sessions/{session}/learned")
    @Endpoint(action = Action.WRITE_LEARNED, summary = "Write what oneself learned; both read it")
    public SessionJson learned(
            @Context SecurityContext caller,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            LearnedInput body) {
        return SessionJson.of(sessions.writeLearned(
                Caller.actor(caller),
                new SessionId(session),
                IfMatch.version(ifMatch),
                body.text(),
                body.skillsOrNone()));
    }

    @POST
    @Path("sessions/{session}/insights")
    @Endpoint(action = Action.WRITE_LEARNED, summary = "Add an insight or an idea")
    public SessionJson insight(@Context SecurityContext caller, @PathParam("session") UUID session, InsightInput body) {
        return SessionJson.of(
                sessions.addInsight(Caller.actor(caller), new SessionId(session), body.type(), body.text()));
    }

    @POST
    @Path("sessions/{session}/feedback")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Tell the partner something specific and actionable")
    public SessionJson feedback(
            @Context SecurityContext caller, @PathParam("session") UUID session, FeedbackInput body) {
        return SessionJson.of(sessions.giveFeedback(
                Caller.actor(caller), new SessionId(session), body.specific(), body.actionable()));
    }
}

package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.reversementoring.pairing.ReportingChannel;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.SupportDesk;
import org.reversementoring.wellbeing.SupportService;

/** Support cases: asking for help, and answering. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SupportResource {
    private final SupportService support;
    private final SupportDesk desk;
    private final ReportingChannel channel;

    public SupportResource(SupportService support, SupportDesk desk, ReportingChannel channel) {
        this.support = support;
        this.desk = desk;
        this.channel = channel;
    }

    /** What the contact proposes to do next. */
    public record CaseStepInput(@Nullable String step) {}

    @POST
    @Path("support-cases")
    @Endpoint(
            action = {Action.ASK_FOR_HELP, Action.REPORT_DETRIMENT, Action.READ_PROGRAMME},
            summary = "Ask for help or report a detriment; external help is in the answer")
    @Paced(Pace.FREE)
    public SupportAnswerJson ask(@Context SecurityContext caller, SupportRequestInput body) {
        return SupportAnswerJson.of(support.ask(Caller.actor(caller), body.toDomain()), channel);
    }

    @GET
    @Path("me/support-cases")
    @Endpoint(action = Action.READ_CASE, summary = "All that the caller ever asked for")
    @Paced(Pace.FREE)
    public List<CaseJson> own(@Context SecurityContext caller) {
        return support.own(Caller.actor(caller)).stream().map(CaseJson::of).toList();
    }

    @POST
    @Path("support-cases/{case}/withdrawal")
    @Endpoint(action = Action.WITHDRAW_CASE, summary = "Withdraw one's own request, at any time and without a reason")
    @Paced(Pace.FREE)
    public CaseJson withdraw(@Context SecurityContext caller, @PathParam("case") UUID supportCase) {
        return CaseJson.of(support.withdraw(Caller.actor(caller), new CaseId(supportCase)));
    }

    @POST
    @Path("support-cases/{case}/reopening")
    @Endpoint(action = Action.WITHDRAW_CASE, summary = "Ask again after one's own case was closed")
    @Paced(Pace.FREE)
    public CaseJson reopen(@Context SecurityContext caller, @PathParam("case") UUID supportCase) {
        return CaseJson.of(support.reopen(Caller.actor(caller), new CaseId(supportCase)));
    }

    @POST
    @Path("support-cases/{case}/keeping")
    @Endpoint(
            action = Action.WITHDRAW_CASE,
            summary = "Keep one's own case for up to 12 months after it is over, for a claim")
    @Paced(Pace.FREE)
    public CaseJson keep(@Context SecurityContext caller, @PathParam("case") UUID supportCase) {
        return CaseJson.of(support.keepForClaim(Caller.actor(caller), new CaseId(supportCase)));
    }

    @GET
    @Path("support-cases")
    @Endpoint(
            action = {Action.LIST_CASES, Action.LIST_RELEASED_CASES},
            summary = "The cases of a programme, for its support contacts; for an external provider those released")
    public PageJson<CaseSummaryJson> list(
            @Context SecurityContext caller,
            @QueryParam("programme") @Nullable UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Check check = new Check();
        UUID where = check.id("programme", programme);
        check.done();
        return PageJson.of(
                desk.list(Caller.actor(caller), new ProgrammeId(where), Paging.of(after, limit)), CaseSummaryJson::of);
    }

    @GET
    @Path("support-cases/{case}")
    @Endpoint(
            action = {Action.READ_CASE, Action.READ_RELEASED_CASE},
            summary = "One case, for its person and its contacts")
    @Paced(Pace.FREE)
    public CaseJson read(@Context SecurityContext caller, @PathParam("case") UUID supportCase) {
        return CaseJson.of(desk.read(Caller.actor(caller), new CaseId(supportCase)));
    }

    @POST
    @Path("support-cases/{case}/acknowledgement")
    @Endpoint(action = Action.HANDLE_CASE, summary = "Take a case; its person is told that there is something to read")
    public CaseJson acknowledge(
            @Context SecurityContext caller,
            @PathParam("case") UUID supportCase,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return CaseJson.of(desk.acknowledge(Caller.actor(caller), new CaseId(supportCase), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("support-cases/{case}/plan")
    @Endpoint(action = Action.HANDLE_CASE, summary = "Propose a next step")
    public CaseJson plan(
            @Context SecurityContext caller,
            @PathParam("case") UUID supportCase,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CaseStepInput body) {
        return CaseJson.of(desk.plan(
                Caller.actor(caller),
                new CaseId(supportCase),
                IfMatch.version(ifMatch),
                body.step() == null ? "" : body.step()));
    }

    @POST
    @Path("support-cases/{case}/closing")
    @Endpoint(action = Action.HANDLE_CASE, summary = "Close a case; nothing is asked")
    public CaseJson close(
            @Context SecurityContext caller,
            @PathParam("case") UUID supportCase,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return CaseJson.of(desk.close(Caller.actor(caller), new CaseId(supportCase), IfMatch.version(ifMatch)));
    }
}

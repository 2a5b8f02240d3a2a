package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.access.Action;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.FeedbackService;
import org.reversementoring.reporting.OutcomeService;
import org.reversementoring.reporting.ReportId;
import org.reversementoring.reporting.ReportService;

/** What a programme brings about: waves and their reports, the survey, the log of outcomes. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportsResource {
    private final ReportService reports;
    private final FeedbackService feedback;
    private final OutcomeService outcomes;

    public ReportsResource(ReportService reports, FeedbackService feedback, OutcomeService outcomes) {
        this.reports = reports;
        this.feedback = feedback;
        this.outcomes = outcomes;
    }

    @POST
    @Path("programmes/{programme}/reports")
    @Creates("reports/{id}")
    @Endpoint(
            action = {
                Action.CLOSE_WAVE,
                Action.AGGREGATE_SESSIONS,
                Action.AGGREGATE_PULSE,
                Action.AGGREGATE_BURDEN,
                Action.AGGREGATE_CASES,
                Action.AGGREGATE_SURVEY,
                Action.AGGREGATE_GOALS
            },
            summary = "Close the wave that runs, and freeze its report")
    @Paced(Pace.HEAVY)
    public ReportJson close(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return ReportJson.of(reports.closeWave(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @GET
    @Path("programmes/{programme}/reports")
    @Endpoint(action = Action.READ_REPORT, summary = "The programme's reports in the order of their waves")
    public List<ReportJson> list(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return reports.list(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(ReportJson::of)
                .toList();
    }

    @GET
    @Path("reports/{report}")
    @Endpoint(action = Action.READ_REPORT, summary = "One report")
    public ReportJson read(@Context SecurityContext caller, @PathParam("report") UUID report) {
        return ReportJson.of(reports.read(Caller.actor(caller), new ReportId(report)));
    }

    /** One file without outside references: to read, to print, to keep. */
    @GET
    @Path("reports/{report}/page")
    @Produces("text/html;charset=UTF-8")
    @Endpoint(action = Action.READ_REPORT, summary = "One report as a page to read and print")
    @Paced(Pace.HEAVY)
    public Response page(@Context SecurityContext caller, @PathParam("report") UUID report) {
        ReportService.Report found = reports.read(Caller.actor(caller), new ReportId(report));
        return Response.ok(new ReportPage(found).html())
                .header("Content-Security-Policy", ReportPage.CONTENT_POLICY)
                .build();
    }

    @GET
    @Path("programmes/{programme}/feedback")
    @Endpoint(action = Action.READ_SURVEY, summary = "The programme's survey, with the caller's own answers")
    public ProgrammeSurveyJson survey(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return ProgrammeSurveyJson.of(feedback.mine(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @POST
    @Path("programmes/{programme}/feedback")
    @Endpoint(action = Action.WRITE_SURVEY, summary = "Answer the programme's survey; nobody else reads the answers")
    public ProgrammeSurveyJson.SurveyAnswersJson answer(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            ProgrammeSurveyJson.SurveyAnswersInput body) {
        Map<String, Integer> answers = body.answers();
        return ProgrammeSurveyJson.SurveyAnswersJson.of(feedback.answer(
                Caller.actor(caller), new ProgrammeId(programme), body.stage(), answers == null ? Map.of() : answers));
    }

    @GET
    @Path("programmes/{programme}/outcomes")
    @Endpoint(action = Action.READ_OUTCOMES, summary = "What the programme brought about, as its manager wrote it")
    public List<OutcomeJson> outcomes(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return outcomes.list(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(OutcomeJson::of)
                .toList();
    }

    @POST
    @Path("programmes/{programme}/outcomes")
    @Creates("programmes/{programme}/outcomes")
    @Endpoint(action = Action.WRITE_OUTCOME, summary = "Write down an outcome of the programme")
    public OutcomeJson writeOutcome(
            @Context SecurityContext caller, @PathParam("programme") UUID programme, OutcomeJson.OutcomeInput body) {
        return OutcomeJson.of(outcomes.write(Caller.actor(caller), new ProgrammeId(programme), body.toDomain()));
    }
}

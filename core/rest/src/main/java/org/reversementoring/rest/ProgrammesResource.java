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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.Check;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.programme.ProgrammeService;
import org.reversementoring.programme.ProgrammeTemplate;
import org.reversementoring.programme.SupportContact;

/** Programmes: define, open, follow, close. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProgrammesResource {
    private final ProgrammeService programmes;

    public ProgrammesResource(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    /** A ready definition. */
    public record TemplateJson(ProgrammeTemplate key, String title) {}

    /**
     * What a programme still lacks before it may open.
     *
     * @param notes what its manager should know and that hinders nothing
     */
    public record GateJson(List<String> missing, List<String> notes) {
        static GateJson of(ProgrammeService.Readiness readiness) {
            return new GateJson(readiness.missing(), readiness.notes());
        }
    }

    /** The whole chain, in the order in which a request travels. */
    public record SupportChainJson(@Nullable List<SupportContactJson> contacts) {}

    /** All of them; each also needs the sign-on's role of a programme manager. */
    public record ManagersInput(@Nullable List<UUID> people) {}

    /** The whole declaration; an empty list takes it back. */
    public record HrDecisionMakersInput(@Nullable List<UUID> people) {}

    /** What was learned, and what changes for the next cycle. */
    public record LessonInput(
            @Nullable String observation, @Nullable String change) {}

    @GET
    @Path("programme-templates")
    @Endpoint(action = Action.READ_PROGRAMME, summary = "Ready definitions after published examples")
    public List<TemplateJson> templates() {
        return Arrays.stream(ProgrammeTemplate.values())
                .map(t -> new TemplateJson(t, t.title()))
                .toList();
    }

    @POST
    @Path("programmes")
    @Creates("programmes/{id}")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Define a programme, from a template or whole")
    public ProgrammeJson define(@Context SecurityContext caller, DefinitionJson body) {
        return ProgrammeJson.of(programmes.define(
                Caller.actor(caller),
                body.toDomain(),
                body.previousCycle() == null ? null : new ProgrammeId(body.previousCycle())));
    }

    @GET
    @Path("programmes")
    @Endpoint(action = Action.READ_PROGRAMME, summary = "The programmes that the caller may read")
    public PageJson<ProgrammeJson> list(
            @Context SecurityContext caller,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(programmes.list(Caller.actor(caller), Paging.of(after, limit)), ProgrammeJson::of);
    }

    @GET
    @Path("programmes/{programme}")
    @Endpoint(action = Action.READ_PROGRAMME, summary = "One programme")
    public ProgrammeJson read(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return ProgrammeJson.of(programmes.read(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @PUT
    @Path("programmes/{programme}")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Change the definition")
    public ProgrammeJson redefine(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            DefinitionJson body) {
        return ProgrammeJson.of(programmes.redefine(
                Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), body.toDomain()));
    }

    @PUT
    @Path("programmes/{programme}/support-chain")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Name who answers a call for help, in order")
    public ProgrammeJson nameSupportChain(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SupportChainJson body) {
        Check check = new Check();
        List<SupportContactJson> given = check.list("contacts", body.contacts(), 1, 20);
        List<SupportContact> chain = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            chain.add(given.get(i).toDomain(check, "contacts[" + i + "]"));
        }
        check.done();
        return ProgrammeJson.of(programmes.nameSupportChain(
                Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), chain));
    }

    @GET
    @Path("programmes/{programme}/assignments")
    @Endpoint(action = Action.READ_ASSIGNMENTS, summary = "Who holds which role, and whose assignment is suspended")
    public AssignmentsJson assignments(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return AssignmentsJson.of(programmes.assignments(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @PUT
    @Path("programmes/{programme}/managers")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Name who manages the programme")
    public ProgrammeJson nameManagers(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ManagersInput body) {
        Check check = new Check();
        List<PersonId> people = check.list("people", body.people(), 1, 20).stream()
                .map(PersonId::new)
                .toList();
        check.done();
        return ProgrammeJson.of(programmes.nameManagers(
                Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), people));
    }

    @PUT
    @Path("programmes/{programme}/hr-decision-makers")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Declare who in HR decides about the participants")
    public ProgrammeJson declareHrDecisionMakers(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            HrDecisionMakersInput body) {
        Check check = new Check();
        List<PersonId> people = check.list("people", body.people(), 0, 200).stream()
                .map(PersonId::new)
                .toList();
        check.done();
        return ProgrammeJson.of(programmes.declareHrDecisionMakers(
                Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), people));
    }

    @GET
    @Path("programmes/{programme}/activation-gate")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "What is still missing before the programme may open")
    public GateJson gate(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return GateJson.of(programmes.readiness(Caller.actor(caller), new ProgrammeId(programme)));
    }

    @POST
    @Path("programmes/{programme}/opening")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Open the programme through its activation gate")
    public ProgrammeJson open(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ProgrammeJson.of(
                programmes.open(Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("programmes/{programme}/closing")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Close the cycle")
    public ProgrammeJson close(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ProgrammeJson.of(
                programmes.close(Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch)));
    }

    @POST
    @Path("programmes/{programme}/lessons")
    @Endpoint(action = Action.WRITE_PROGRAMME, summary = "Write down a change for the next cycle, with its reason")
    public ProgrammeJson learn(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            LessonInput body) {
        Check check = new Check();
        String observation = check.text("observation", body.observation(), 1000);
        String change = check.text("change", body.change(), 1000);
        check.done();
        return ProgrammeJson.of(programmes.learn(
                Caller.actor(caller), new ProgrammeId(programme), IfMatch.version(ifMatch), observation, change));
    }
}

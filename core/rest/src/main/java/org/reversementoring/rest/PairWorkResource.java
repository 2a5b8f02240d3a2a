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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.session.ChangeService;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.CommitmentId;
import org.reversementoring.session.CommitmentService;
import org.reversementoring.session.ReflectionService;
import org.reversementoring.session.ReflectionSheet;
import org.reversementoring.wellbeing.Messages;

/** What a pair does between its sessions: commitments and the look back. For its two members alone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PairWorkResource {
    private final CommitmentService commitments;
    private final ReflectionService reflections;
    private final ChangeService changes;

    public PairWorkResource(CommitmentService commitments, ChangeService changes, ReflectionService reflections) {
        this.commitments = commitments;
        this.changes = changes;
        this.reflections = reflections;
    }

    /** What the mentee is asked after every second session; unanswered it says nothing. */
    public record ChangeQuestionJson(boolean due, String question) {}

    /** What the mentee changed; read by both. */
    public record ChangeInput(@Nullable String text) {}

    /** What the mentee undertakes. */
    public record CommitmentInput(
            @Nullable String text, @Nullable LocalDate dueOn) {}

    /** How it was used; may be left out. */
    public record CompletionInput(@Nullable String evidence) {}

    /** A commitment; {@code text} is null where its author had it erased. */
    public record CommitmentJson(
            UUID id,
            long version,
            UUID pair,
            UUID author,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable LocalDate completedOn,
            @Nullable String evidence,
            boolean overdue)
            implements Identified, Versioned {
        static CommitmentJson of(Commitment.Open o) {
            Commitment c = o.commitment();
            return new CommitmentJson(
                    c.id().value(),
                    c.version(),
                    c.pair().value(),
                    c.author().value(),
                    o.text(),
                    o.dueOn(),
                    c.completion() != null,
                    o.completedOn(),
                    o.evidence(),
                    o.overdue());
        }
    }

    /** Every commitment of the pair, oldest first. */
    public record CommitmentsJson(List<CommitmentJson> items) {}

    /** Two questions on a scale of 1 to 5, and three texts that may be left out. */
    public record ReflectionInput(
            @Nullable Integer objectivesMet,
            @Nullable Integer mutuallyBeneficial,
            @Nullable String progress,
            @Nullable String challenges,
            @Nullable String achievements) {}

    /** One reflection. */
    public record ReflectionJson(
            UUID id,
            UUID author,
            int heldSessions,
            int objectivesMet,
            int mutuallyBeneficial,
            String progress,
            String challenges,
            String achievements) {}

    /**
     * The pair's reflections.
     *
     * @param due whether the caller should look back again
     * @param benefitGap the mentee's latest answer on mutual benefit minus the mentor's
     */
    public record ReflectionsJson(
            List<ReflectionJson> items,
            boolean due,
            @Nullable Integer benefitGap) {
        static ReflectionsJson of(ReflectionSheet sheet) {
            return new ReflectionsJson(
                    sheet.entries().stream().map(ReflectionsJson::of).toList(), sheet.due(), sheet.benefitGap());
        }

        private static ReflectionJson of(ReflectionSheet.Entry e) {
            return new ReflectionJson(
                    e.id().value(),
                    e.author().value(),
                    e.heldSessions(),
                    e.answers().objectivesMet(),
                    e.answers().mutuallyBeneficial(),
                    e.answers().progress(),
                    e.answers().challenges(),
                    e.answers().achievements());
        }
    }

    @POST
    @Path("pairs/{pair}/commitments")
    @Creates("commitments/{id}")
    @Endpoint(action = Action.WRITE_COMMITMENTS, summary = "Write down what the mentee undertakes")
    public CommitmentJson undertake(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, CommitmentInput body) {
        return CommitmentJson.of(
                commitments.undertake(Caller.actor(caller), new PairId(pair), body.text(), body.dueOn()));
    }

    @GET
    @Path("pairs/{pair}/change-question")
    @Endpoint(action = Action.READ_COMMITMENTS, summary = "What the mentee is asked after every second session")
    public ChangeQuestionJson changeQuestion(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        return new ChangeQuestionJson(
                changes.question(Caller.actor(caller), new PairId(pair)).due(),
                Messages.in(Spoken.language(language, headers)).text("change.question"));
    }

    @POST
    @Path("pairs/{pair}/changes")
    @Creates("commitments/{id}")
    @Endpoint(action = Action.WRITE_COMMITMENTS, summary = "The mentee's answer: a commitment that is done already")
    public CommitmentJson change(@Context SecurityContext caller, @PathParam("pair") UUID pair, ChangeInput body) {
        return CommitmentJson.of(changes.answer(Caller.actor(caller), new PairId(pair), body.text()));
    }

    @GET
    @Path("pairs/{pair}/commitments")
    @Endpoint(action = Action.READ_COMMITMENTS, summary = "The pair's commitments, oldest first")
    public CommitmentsJson commitments(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return new CommitmentsJson(commitments.list(Caller.actor(caller), new PairId(pair)).stream()
                .map(CommitmentJson::of)
                .toList());
    }

    @GET
    @Path("commitments/{commitment}")
    @Endpoint(action = Action.READ_COMMITMENTS, summary = "One commitment")
    public CommitmentJson commitment(@Context SecurityContext caller, @PathParam("commitment") UUID commitment) {
        return CommitmentJson.of(commitments.read(Caller.actor(caller), new CommitmentId(commitment)));
    }

    @POST
    @Path("commitments/{commitment}/completion")
    @Endpoint(action = Action.WRITE_COMMITMENTS, summary = "Say that it was done, and how it was used")
    public CommitmentJson complete(
            @Context SecurityContext caller,
            @PathParam("commitment") UUID commitment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CompletionInput body) {
        return CommitmentJson.of(commitments.complete(
                Caller.actor(caller), new CommitmentId(commitment), IfMatch.version(ifMatch), body.evidence()));
    }

    @POST
    @Path("pairs/{pair}/reflections")
    @Endpoint(
            action = {Action.WRITE_PAIR_TEXTS, Action.READ_PAIR_TEXTS, Action.READ_SESSION},
            summary = "Look back: are the objectives met, is it good for both")
    public ReflectionsJson reflect(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, ReflectionInput body) {
        ReflectionService.Form form = new ReflectionService.Form(
                body.objectivesMet(),
                body.mutuallyBeneficial(),
                body.progress(),
                body.challenges(),
                body.achievements());
        return ReflectionsJson.of(reflections.reflect(Caller.actor(caller), new PairId(pair), form));
    }

    @GET
    @Path("pairs/{pair}/reflections")
    @Endpoint(
            action = {Action.READ_PAIR_TEXTS, Action.READ_SESSION},
            summary = "The pair's reflections, and whether one is due")
    public ReflectionsJson reflections(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return ReflectionsJson.of(reflections.read(Caller.actor(caller), new PairId(pair)));
    }
}

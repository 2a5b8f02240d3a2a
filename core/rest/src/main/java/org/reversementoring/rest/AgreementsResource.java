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
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.pairing.Agreement;
import org.reversementoring.pairing.AgreementService;
import org.reversementoring.pairing.ExpectationService;
import org.reversementoring.pairing.Expectations;
import org.reversementoring.pairing.PairId;
import org.reversementoring.problem.Check;

/** What the two of a pair agree on, and what each expects. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgreementsResource {
    private final AgreementService agreements;
    private final ExpectationService expectations;

    public AgreementsResource(AgreementService agreements, ExpectationService expectations) {
        this.agreements = agreements;
        this.expectations = expectations;
    }

    /** What was read and is accepted; {@code clausesNumber} is 0 while there are no clauses. */
    public record AcceptanceJson(
            @Nullable Integer agreementVersion,
            @Nullable Integer clausesNumber,
            @Nullable Boolean notices) {}

    /** The pair's own clauses. */
    public record ClausesJson(@Nullable String text) {}

    /** What one side expects: a choice for each point that matters to it, and words. */
    public record ExpectationsJson(
            @Nullable Map<Expectations.Point, String> choices,
            @Nullable String words) {
        static @Nullable ExpectationsJson of(@Nullable Expectations e) {
            return e == null ? null : new ExpectationsJson(e.choices(), e.words());
        }
    }

    /** Both sides, and where they differ; the partner's is shown once the caller has answered. */
    public record ComparedExpectationsJson(
            @Nullable ExpectationsJson mine,
            @Nullable ExpectationsJson partners,
            Map<Expectations.Point, Expectations.Alignment> points,
            boolean mismatch) {
        static ComparedExpectationsJson of(ExpectationService.Compared c) {
            return new ComparedExpectationsJson(
                    ExpectationsJson.of(c.mine()),
                    ExpectationsJson.of(c.partners()),
                    new EnumMap<>(c.points()),
                    c.mismatch());
        }
    }

    @GET
    @Path("pairs/{pair}/agreement")
    @Endpoint(
            action = {Action.READ_AGREEMENT, Action.READ_CLAUSES},
            summary = "The agreement in force, with the pair's own clauses")
    public AgreementJson read(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @QueryParam("language") @Nullable String language) {
        return AgreementJson.of(
                agreements.read(Caller.actor(caller), new PairId(pair), language == null ? "en" : language));
    }

    @POST
    @Path("pairs/{pair}/agreement/acceptance")
    @Endpoint(action = Action.ACCEPT_AGREEMENT, summary = "Accept the agreement, the clauses and the notices as read")
    public AgreementJson accept(@Context SecurityContext caller, @PathParam("pair") UUID pair, AcceptanceJson body) {
        Check check = new Check();
        int version = check.required("agreementVersion", body.agreementVersion(), 0);
        check.done();
        int clauses = body.clausesNumber() == null ? 0 : body.clausesNumber();
        boolean notices = body.notices() != null && body.notices();
        return AgreementJson.of(agreements.accept(
                Caller.actor(caller), new PairId(pair), new Agreement.Acceptance(version, clauses, notices)));
    }

    @POST
    @Path("pairs/{pair}/agreement/closing-declaration")
    @Endpoint(
            action = Action.ACCEPT_AGREEMENT,
            summary = "The mentee declares after the end that nothing was used against the mentor")
    public void declareAtEnd(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        agreements.declareAtEnd(Caller.actor(caller), new PairId(pair));
    }

    @PUT
    @Path("pairs/{pair}/clauses")
    @Endpoint(
            action = Action.WRITE_CLAUSES,
            summary = "Write the pair's own clauses anew; the other has to accept them")
    public AgreementJson write(
            @Context SecurityContext caller,
            @PathParam("pair") UUID pair,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ClausesJson body) {
        Check check = new Check();
        PrivateText text = PrivateText.required(check, "text", body.text());
        check.done();
        return AgreementJson.of(
                agreements.write(Caller.actor(caller), new PairId(pair), IfMatch.version(ifMatch), text));
    }

    @GET
    @Path("pairs/{pair}/expectations")
    @Endpoint(action = Action.READ_PAIR_TEXTS, summary = "What both expect, compared")
    public ComparedExpectationsJson expectations(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return ComparedExpectationsJson.of(expectations.read(Caller.actor(caller), new PairId(pair)));
    }

    @PUT
    @Path("pairs/{pair}/expectations")
    @Endpoint(action = Action.WRITE_PAIR_TEXTS, summary = "Say what one expects")
    public ComparedExpectationsJson expect(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, ExpectationsJson body) {
        Check check = new Check();
        Map<Expectations.Point, String> choices = check.required("choices", body.choices(), Map.of());
        check.that(choices.values().stream().allMatch(c -> c != null), "choices", "must not contain null");
        check.done();
        return ComparedExpectationsJson.of(expectations.write(
                Caller.actor(caller),
                new PairId(pair),
                new Expectations(choices, body.words() == null ? "" : body.words())));
    }
}

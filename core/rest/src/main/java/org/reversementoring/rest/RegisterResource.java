package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;
import org.reversementoring.access.StaffRole;
import org.reversementoring.privacy.LegalHold;
import org.reversementoring.privacy.RegisterService;
import org.reversementoring.spi.Page;

/** The register of disclosures and legal holds: each person's own, and the whole for its offices. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegisterResource {
    private final RegisterService register;

    public RegisterResource(RegisterService register) {
        this.register = register;
    }

    /** What of the register concerns the caller. */
    public record OwnRegisterJson(List<DisclosureJson> disclosures, List<LegalHoldJson> legalHolds) {}

    @GET
    @Path("me/register")
    @Endpoint(
            action = {Action.READ_REGISTER, Action.READ_DISCLOSED},
            summary = "What was disclosed of the caller's cases, and what of theirs is kept")
    public OwnRegisterJson own(@Context SecurityContext caller) {
        RegisterService.Own own = register.own(Caller.actor(caller));
        return new OwnRegisterJson(
                own.disclosures().stream().map(DisclosureJson::of).toList(),
                own.holds().stream().map(LegalHoldJson::own).toList());
    }

    @GET
    @Path("register/disclosures")
    @Endpoint(action = Action.READ_REGISTER, summary = "Every disclosure, without what was said")
    public PageJson<DisclosureJson> disclosures(
            @Context SecurityContext caller,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(register.disclosures(Caller.actor(caller), Paging.of(after, limit)), DisclosureJson::of);
    }

    @GET
    @Path("register/legal-holds")
    @Endpoint(action = Action.READ_REGISTER, summary = "Every legal hold; without names for an auditor")
    public PageJson<LegalHoldJson> legalHolds(
            @Context SecurityContext caller,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Actor actor = Caller.actor(caller);
        Page<LegalHold> page = register.holds(actor, Paging.of(after, limit));
        return PageJson.of(page, actor.has(StaffRole.DPO) ? LegalHoldJson::of : LegalHoldJson::pseudonymous);
    }
}

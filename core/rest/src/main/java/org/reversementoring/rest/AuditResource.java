package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.DataItem;
import org.reversementoring.access.Grant.Way;
import org.reversementoring.access.Role;
import org.reversementoring.audit.AuditEntries.Filter;
import org.reversementoring.audit.AuditEntry;
import org.reversementoring.audit.AuditEntry.Outcome;
import org.reversementoring.audit.AuditService;
import org.reversementoring.audit.AuditService.OwnLine;
import org.reversementoring.audit.AuditWords;
import org.reversementoring.problem.RefusedException;

/** The audit log: one's own part of it for everybody, all of it under pseudonyms for auditor and DPO. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final AuditService audit;

    public AuditResource(AuditService audit) {
        this.audit = audit;
    }

    /**
     * What the caller did, or what somebody else did with data of theirs. Roles are named of somebody else alone: what
     * the caller was towards a record that was hidden from them would tell that it exists.
     */
    public record OwnAuditLineJson(
            UUID id,
            Instant at,
            boolean byMe,
            List<Role> roles,
            List<DataItem> items,
            Way way,
            Outcome outcome,
            String text) {
        static OwnAuditLineJson of(OwnLine line, AuditWords words) {
            AuditEntry entry = line.entry();
            return new OwnAuditLineJson(
                    entry.id(),
                    entry.at(),
                    line.byMe(),
                    line.byMe() ? List.of() : entry.roles().stream().sorted().toList(),
                    entry.items().stream().sorted().toList(),
                    entry.way(),
                    entry.outcome(),
                    words.line(line));
        }
    }

    /** {@code actor}, {@code people} and {@code record} are pseudonyms, others for every data item outside a pair. */
    public record AuditEntryJson(
            UUID id,
            Instant at,
            List<String> actions,
            List<DataItem> items,
            String dataClass,
            Way way,
            Outcome outcome,
            List<Role> roles,
            String actor,
            List<String> people,
            @Nullable String record) {
        static AuditEntryJson of(AuditEntry entry) {
            return new AuditEntryJson(
                    entry.id(),
                    entry.at(),
                    entry.actions(),
                    entry.items().stream().sorted().toList(),
                    entry.dataClass().label(),
                    entry.way(),
                    entry.outcome(),
                    entry.roles().stream().sorted().toList(),
                    entry.actor(),
                    entry.people(),
                    entry.record());
        }
    }

    @GET
    @Path("me/audit")
    @Endpoint(action = Action.READ_AUDIT, summary = "What the caller did and who else used their data, newest first")
    public PageJson<OwnAuditLineJson> mine(
            @Context SecurityContext caller,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        AuditWords words = AuditWords.in(Spoken.language(language, headers));
        return PageJson.of(
                audit.mine(Caller.actor(caller), Paging.of(after, limit)), line -> OwnAuditLineJson.of(line, words));
    }

    @GET
    @Path("audit")
    @Endpoint(
            action = Action.READ_AUDIT,
            summary = "The audit log under pseudonyms, newest first, from and to an instant in UTC")
    @Paced(Pace.HEAVY)
    public PageJson<AuditEntryJson> all(
            @Context SecurityContext caller,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Filter filter = new Filter(instant("from", from), instant("to", to), outcome);
        return PageJson.of(audit.all(Caller.actor(caller), filter, Paging.of(after, limit)), AuditEntryJson::of);
    }

    private static @Nullable Instant instant(String field, @Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw RefusedException.invalid(field, "must be an instant such as 2026-03-02T09:00:00Z");
        }
    }
}

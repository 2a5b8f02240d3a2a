package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.NoticeService;
import org.reversementoring.wellbeing.Messages;

/** A person's own notices: that there is something to read, never what. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoticesResource {
    private final NoticeService notices;

    public NoticesResource(NoticeService notices) {
        this.notices = notices;
    }

    /** A notice; {@code pair} says where to read, where the notice names a place at all. */
    public record NoticeJson(
            UUID id,
            Instant at,
            Notice.Kind kind,
            String text,
            @Nullable UUID pair,
            boolean read) {
        static NoticeJson of(Notice notice, Messages messages) {
            return new NoticeJson(
                    notice.id().value(),
                    notice.at(),
                    notice.kind(),
                    messages.text("notice." + notice.kind()),
                    notice.pair() == null ? null : notice.pair().value(),
                    notice.read());
        }
    }

    @GET
    @Path("me/notices")
    @Endpoint(action = Action.READ_NOTICES, summary = "The caller's own notices, oldest first")
    public PageJson<NoticeJson> list(
            @Context SecurityContext caller,
            @QueryParam("language") @Nullable String language,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Messages messages = Messages.in(language == null ? "en" : language);
        return PageJson.of(
                notices.list(Caller.actor(caller), Paging.of(after, limit)), n -> NoticeJson.of(n, messages));
    }

    @POST
    @Path("me/notices/{notice}/reading")
    @Endpoint(action = Action.READ_NOTICES, summary = "Mark one's own notice as read")
    public NoticeJson markRead(
            @Context SecurityContext caller,
            @PathParam("notice") UUID notice,
            @QueryParam("language") @Nullable String language) {
        return NoticeJson.of(
                notices.markRead(Caller.actor(caller), new NoticeId(notice)),
                Messages.in(language == null ? "en" : language));
    }
}

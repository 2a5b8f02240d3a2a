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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.event.Channel;
import org.reversementoring.event.ChannelChoice;
import org.reversementoring.event.Notice;
import org.reversementoring.event.NoticeChannelService;
import org.reversementoring.event.NoticeId;
import org.reversementoring.event.NoticeService;
import org.reversementoring.problem.Check;
import org.reversementoring.wellbeing.Messages;

/** A person's own notices: that there is something to read, never what. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoticesResource {
    private final NoticeService notices;
    private final NoticeChannelService channels;

    public NoticesResource(NoticeService notices, NoticeChannelService channels) {
        this.notices = notices;
        this.channels = channels;
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

    /**
     * How the caller is told that there is something to read, beside the list here.
     *
     * @param language BCP 47; absent where it is the language of the participation
     * @param available on which channels the caller can be told at all
     */
    public record NoticeChannelsJson(
            long version, List<Channel> channels, @Nullable String language, List<Channel> available)
            implements Versioned {
        static NoticeChannelsJson of(NoticeChannelService.Own own) {
            ChannelChoice choice = own.choice();
            return new NoticeChannelsJson(
                    choice.version(),
                    choice.channels().stream().sorted().toList(),
                    choice.language(),
                    own.available().stream().sorted().toList());
        }
    }

    /** The channels to be told on, none for the list here alone; and the language. */
    public record NoticeChannelsInput(
            @Nullable List<Channel> channels, @Nullable String language) {}

    @GET
    @Path("me/notice-channels")
    @Endpoint(action = Action.READ_NOTICE_CHANNELS, summary = "How the caller is told that there is something to read")
    public NoticeChannelsJson channels(@Context SecurityContext caller) {
        return NoticeChannelsJson.of(channels.read(Caller.actor(caller)));
    }

    @PUT
    @Path("me/notice-channels")
    @Endpoint(action = Action.WRITE_NOTICE_CHANNELS, summary = "Say how to be told: by mail, in the LMS, or not at all")
    public NoticeChannelsJson choose(
            @Context SecurityContext caller,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            NoticeChannelsInput body) {
        Check check = new Check();
        check.required("channels", body.channels(), List.of());
        List<Channel> chosen = check.list("channels", body.channels(), 0, Channel.values().length);
        check.done();
        return NoticeChannelsJson.of(channels.choose(
                Caller.actor(caller), IfMatch.version(ifMatch), Set.copyOf(new HashSet<>(chosen)), body.language()));
    }

    @GET
    @Path("me/notices")
    @Endpoint(action = Action.READ_NOTICES, summary = "The caller's own notices, oldest first")
    public PageJson<NoticeJson> list(
            @Context SecurityContext caller,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        Messages messages = Messages.in(Spoken.language(language, headers));
        return PageJson.of(
                notices.list(Caller.actor(caller), Paging.of(after, limit)), n -> NoticeJson.of(n, messages));
    }

    @POST
    @Path("me/notices/{notice}/reading")
    @Endpoint(action = Action.READ_NOTICES, summary = "Mark one's own notice as read")
    public NoticeJson markRead(
            @Context SecurityContext caller,
            @PathParam("notice") UUID notice,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        return NoticeJson.of(
                notices.markRead(Caller.actor(caller), new NoticeId(notice)),
                Messages.in(Spoken.language(language, headers)));
    }
}

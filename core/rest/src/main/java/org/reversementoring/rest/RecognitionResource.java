package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.access.Role;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.session.Credit;
import org.reversementoring.session.CreditService;
import org.reversementoring.session.Story;
import org.reversementoring.session.StoryId;
import org.reversementoring.session.StoryService;

/** Celebrating, each thing only as the people release it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecognitionResource {
    private final StoryService stories;
    private final CreditService credits;

    public RecognitionResource(StoryService stories, CreditService credits) {
        this.stories = stories;
        this.credits = credits;
    }

    /** {@code skill} belongs to an endorsement: a skill that the programme teaches. */
    public record StoryInput(
            Story.@Nullable Kind kind,
            @Nullable String text,
            @Nullable String skill) {}

    /** A story as its pair reads it. Whether the partner released it is not told. */
    public record StoryJson(
            UUID id,
            UUID pair,
            UUID author,
            Story.Kind kind,
            String text,
            @Nullable String skill,
            Instant writtenAt,
            boolean releasedByMe,
            boolean published)
            implements Identified {
        static StoryJson of(Story.ForMember m) {
            Story s = m.story();
            return new StoryJson(
                    s.id().value(),
                    s.pair().value(),
                    s.author().value(),
                    s.kind(),
                    s.text(),
                    s.skill(),
                    s.writtenAt(),
                    m.releasedByMe(),
                    s.isPublished());
        }
    }

    /** The pair's stories, oldest first. */
    public record StoriesJson(List<StoryJson> items) {}

    /** A story that both members released. */
    public record PublishedStoryJson(
            UUID id,
            UUID mentor,
            UUID mentee,
            UUID author,
            Story.Kind kind,
            String text,
            @Nullable String skill,
            Instant writtenAt) {
        static PublishedStoryJson of(Story.Published p) {
            Story s = p.story();
            return new PublishedStoryJson(
                    s.id().value(),
                    p.mentor().value(),
                    p.mentee().value(),
                    s.author().value(),
                    s.kind(),
                    s.text(),
                    s.skill(),
                    s.writtenAt());
        }
    }

    /**
     * The caller's own figures as they would be released now.
     *
     * @param minutes of the sessions held in a PARTICIPATION; agreed in 30 days in a TIME_STATEMENT
     */
    public record OwnCreditJson(
            UUID programme, Credit.Kind kind, Set<Role> sides, int sessions, int minutes, boolean released) {
        static OwnCreditJson of(Credit.Own o) {
            return new OwnCreditJson(
                    o.programme().value(), o.kind(), o.sides(), o.sessions(), o.minutes(), o.released());
        }
    }

    /** Both kinds for each programme of the caller. */
    public record OwnCreditsJson(List<OwnCreditJson> items) {}

    /** What a person released; it names no partner and no topic. */
    public record CreditJson(
            UUID id, UUID person, Credit.Kind kind, Set<Role> sides, int sessions, int minutes, LocalDate releasedOn) {
        static CreditJson of(Credit c) {
            return new CreditJson(
                    c.id(), c.person().value(), c.kind(), c.sides(), c.sessions(), c.minutes(), c.releasedOn());
        }
    }

    @POST
    @Path("pairs/{pair}/stories")
    @Creates("stories/{id}")
    @Endpoint(action = Action.WRITE_STORY, summary = "Write a story, kudos or an endorsement for the partner to read")
    public StoryJson write(@Context SecurityContext caller, @PathParam("pair") UUID pair, StoryInput body) {
        return StoryJson.of(
                stories.write(Caller.actor(caller), new PairId(pair), body.kind(), body.text(), body.skill()));
    }

    @GET
    @Path("pairs/{pair}/stories")
    @Endpoint(action = Action.READ_STORY, summary = "The pair's stories, published or not")
    public StoriesJson ofPair(@Context SecurityContext caller, @PathParam("pair") UUID pair) {
        return new StoriesJson(stories.ofPair(Caller.actor(caller), new PairId(pair)).stream()
                .map(StoryJson::of)
                .toList());
    }

    @GET
    @Path("stories/{story}")
    @Endpoint(action = Action.READ_STORY, summary = "One story of the caller's pair")
    public StoryJson read(@Context SecurityContext caller, @PathParam("story") UUID story) {
        return StoryJson.of(stories.read(Caller.actor(caller), new StoryId(story)));
    }

    @PUT
    @Path("stories/{story}/release")
    @Endpoint(
            action = {Action.READ_STORY, Action.WRITE_RELEASES},
            summary = "Release it; it is public once both members did")
    public StoryJson release(@Context SecurityContext caller, @PathParam("story") UUID story) {
        return StoryJson.of(stories.release(Caller.actor(caller), new StoryId(story)));
    }

    @DELETE
    @Path("stories/{story}/release")
    @Endpoint(
            action = {Action.READ_STORY, Action.WRITE_RELEASES},
            summary = "Take one's release back; the story is no longer public")
    @Paced(Pace.FREE)
    public StoryJson revoke(@Context SecurityContext caller, @PathParam("story") UUID story) {
        return StoryJson.of(stories.revoke(Caller.actor(caller), new StoryId(story)));
    }

    @GET
    @Path("programmes/{programme}/stories")
    @Endpoint(action = Action.READ_RELEASED_STORIES, summary = "What the programme celebrates")
    public PageJson<PublishedStoryJson> published(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                stories.published(Caller.actor(caller), new ProgrammeId(programme), Paging.of(after, limit)),
                PublishedStoryJson::of);
    }

    @GET
    @Path("me/credits")
    @Endpoint(action = Action.READ_CREDIT, summary = "The caller's own hours and certificates")
    public OwnCreditsJson credits(@Context SecurityContext caller) {
        return new OwnCreditsJson(credits.mine(Caller.actor(caller)).stream()
                .map(OwnCreditJson::of)
                .toList());
    }

    @PUT
    @Path("me/credits/{programme}/{kind}/release")
    @Endpoint(action = Action.RELEASE_CREDIT, summary = "Release the figures as they are now")
    public OwnCreditJson releaseCredit(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @PathParam("kind") Credit.Kind kind) {
        return OwnCreditJson.of(credits.release(Caller.actor(caller), new ProgrammeId(programme), kind));
    }

    @DELETE
    @Path("me/credits/{programme}/{kind}/release")
    @Endpoint(action = Action.RELEASE_CREDIT, summary = "Take a release back")
    @Paced(Pace.FREE)
    public void revokeCredit(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @PathParam("kind") Credit.Kind kind) {
        credits.revoke(Caller.actor(caller), new ProgrammeId(programme), kind);
    }

    @GET
    @Path("programmes/{programme}/credits")
    @Endpoint(action = Action.READ_RELEASED_CREDITS, summary = "What people of the programme have released")
    public PageJson<CreditJson> releasedCredits(
            @Context SecurityContext caller,
            @PathParam("programme") UUID programme,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return PageJson.of(
                credits.released(Caller.actor(caller), new ProgrammeId(programme), Paging.of(after, limit)),
                CreditJson::of);
    }
}

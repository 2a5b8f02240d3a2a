package org.reversementoring.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Action;
import org.reversementoring.pairing.PairId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.wellbeing.CoveredTopics;

/** What programme resources cover, the same for every pair; and a mentor's handing over to them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CoveredTopicsResource {
    private final CoveredTopics covered;

    public CoveredTopicsResource(CoveredTopics covered) {
        this.covered = covered;
    }

    /** The key of the focus area that is handed over. */
    public record TopicHandoverInput(@Nullable String topic) {}

    /** A topic, by the key of its focus area, and the resources that cover it, best first. */
    public record CoveredTopicJson(String topic, String title, List<RoutedResourceJson> resources) {
        static CoveredTopicJson of(CoveredTopics.Covered c) {
            return new CoveredTopicJson(c.topic().key(), c.topic().title(), RoutedResourceJson.of(c.resources()));
        }
    }

    @GET
    @Path("programmes/{programme}/covered-topics")
    @Endpoint(
            action = Action.READ_RESOURCES,
            summary = "The topics that facilitators and reading cover; the same for every pair at any time")
    public List<CoveredTopicJson> list(@Context SecurityContext caller, @PathParam("programme") UUID programme) {
        return covered.list(Caller.actor(caller), new ProgrammeId(programme)).stream()
                .map(CoveredTopicJson::of)
                .toList();
    }

    @POST
    @Path("pairs/{pair}/topic-handovers")
    @Endpoint(
            action = Action.WRITE_TOPICS,
            summary = "Hand a topic over to programme resources: one call, no reason; it is closed")
    @Paced(Pace.FREE)
    public CoveredTopicJson handOver(
            @Context SecurityContext caller, @PathParam("pair") UUID pair, TopicHandoverInput body) {
        return CoveredTopicJson.of(
                covered.handOver(Caller.actor(caller), new PairId(pair), body.topic() == null ? "" : body.topic()));
    }
}

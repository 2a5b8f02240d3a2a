package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;

/**
 * Whether the product lives and can serve. Public: names and states of parts, and nothing more, no address and no word
 * of what is wrong.
 */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    /** As a part was seen last. */
    public enum State {
        UP,
        DOWN,
        /** Not set up here. */
        OFF,
        /** Not seen since the start. */
        UNKNOWN
    }

    private final Supplier<ReadyJson> look;

    /** @param look what was seen of the parts; answers within a second */
    public HealthResource(Supplier<ReadyJson> look) {
        this.look = look;
    }

    /** {@code UP}. */
    public record HealthJson(State status) {}

    /** Answered with 503 where the status is not {@code UP}. */
    public record ReadyJson(State status, ComponentsJson components) {}

    /** Nothing is served without the first three; what is wrong with the others takes no node out of the balancer. */
    public record ComponentsJson(
            State database,
            State keyStore,
            State signOn,
            State jobs,
            State moodle,
            State workday,
            State mail,
            State accounts) {}

    /** Also while the database is away: the catalogue of help is served then. */
    @GET
    @Path("live")
    @Endpoint(
            action = {},
            summary = "The process lives (public)")
    @Paced(Pace.FREE)
    public HealthJson live() {
        return new HealthJson(State.UP);
    }

    @GET
    @Path("ready")
    @Endpoint(
            action = {},
            summary = "Whether this node can serve requests, and the states of its parts (public)")
    @Paced(Pace.FREE)
    public ReadyJson ready() {
        return look.get();
    }
}

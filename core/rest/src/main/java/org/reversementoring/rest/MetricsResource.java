package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Function;
import org.reversementoring.access.Action;
import org.reversementoring.access.Actor;

/** What a monitoring system reads of this node, for operators and auditors. */
@Path("/")
public final class MetricsResource {
    private final Function<Actor, String> metrics;

    /** @param metrics in Prometheus' text format, for a caller who may read them */
    public MetricsResource(Function<Actor, String> metrics) {
        this.metrics = metrics;
    }

    @GET
    @Path("metrics")
    @Endpoint(
            action = Action.READ_METRICS,
            summary = "Metrics of this node in Prometheus' text format; nothing in them tells of a person")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String metrics(@Context SecurityContext caller) {
        return metrics.apply(Caller.actor(caller));
    }
}

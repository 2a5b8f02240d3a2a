package org.reversementoring.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** Whether the product lives and can serve. Public, and says nothing more. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final Runnable probe;

    /** @param probe throws where the database does not answer */
    public HealthResource(Runnable probe) {
        this.probe = probe;
    }

    /** {@code UP}. */
    public record HealthJson(String status) {}

    @GET
    @Path("live")
    @Endpoint(
            action = {},
            summary = "The process lives (public)")
    @Paced(Pace.FREE)
    public HealthJson live() {
        return new HealthJson("UP");
    }

    @GET
    @Path("ready")
    @Endpoint(
            action = {},
            summary = "The product can serve requests (public)")
    @Paced(Pace.FREE)
    public HealthJson ready() {
        try {
            probe.run();
        } catch (RuntimeException e) {
            throw new RefusedException(Problem.ELSEWHERE_UNAVAILABLE, "The database does not answer.");
        }
        return new HealthJson("UP");
    }
}

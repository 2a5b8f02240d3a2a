package org.reversementoring.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * Reads the body whole, up to {@value #MAX_BYTES} bytes, so that later filters may look at it and none is unbounded.
 */
@Priority(1500)
final class BodyLimitFilter implements ContainerRequestFilter {
    static final int MAX_BYTES = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new RefusedException(Problem.TOO_LARGE, "A body may have at most " + MAX_BYTES + " bytes.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}

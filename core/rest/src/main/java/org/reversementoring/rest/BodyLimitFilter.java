package org.reversementoring.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * Reads the body whole, up to {@value #MAX_BYTES} bytes, so that later filters may look at it and none is unbounded.
 * One that trickles in holds a thread no longer than {@link #PATIENCE} and one silence of the server's.
 */
@Priority(1500)
final class BodyLimitFilter implements ContainerRequestFilter {
    static final int MAX_BYTES = 1024 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int CHUNK = 8 * 1024;

    private final Duration patience;

    BodyLimitFilter() {
        this(PATIENCE);
    }

    BodyLimitFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity()) {
            request.setEntityStream(new ByteArrayInputStream(read(request.getEntityStream())));
        }
    }

    private byte[] read(InputStream stream) {
        long end = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                body.write(chunk, 0, length);
                if (body.size() > MAX_BYTES) {
                    throw new RefusedException(Problem.TOO_LARGE, "A body may have at most " + MAX_BYTES + " bytes.");
                }
                if (System.nanoTime() - end > 0) {
                    throw new RefusedException(Problem.TOO_SLOW, "The body did not arrive in time.");
                }
            }
        } catch (IOException e) {
            // Broken off, or silent for longer than the server waits.
            throw new RefusedException(Problem.TOO_SLOW, "The body did not arrive whole.");
        }
        return body.toByteArray();
    }
}

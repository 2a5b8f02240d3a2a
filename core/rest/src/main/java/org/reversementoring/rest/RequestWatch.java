package org.reversementoring.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.reversementoring.spi.TraceContext;

/**
 * Sees each request from its beginning to its end. While it is worked on, its thread carries its trace: the caller's,
 * where a strict {@code traceparent} was sent, else one of its own. The answer names our span in {@code X-Request-Id},
 * and nothing of what the caller sent.
 */
public final class RequestWatch implements ApplicationEventListener {
    private static final String PARENT = "traceparent";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Runnable begun;
    private final Consumer<Answered> ended;

    /** @param ended after each {@code begun}, in the same thread */
    public RequestWatch(Runnable begun, Consumer<Answered> ended) {
        this.begun = begun;
        this.ended = ended;
    }

    @Override
    public void onEvent(ApplicationEvent event) {}

    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        TraceContext trace = trace(start.getContainerRequest());
        TraceContext.begin(trace);
        begun.run();
        return new OneRequest(trace, System.nanoTime());
    }

    private static TraceContext trace(ContainerRequest request) {
        List<String> parents = request.getRequestHeader(PARENT);
        return parents == null || parents.size() != 1
                ? TraceContext.fresh()
                : TraceContext.parse(parents.get(0)).map(TraceContext::child).orElseGet(TraceContext::fresh);
    }

    private final class OneRequest implements RequestEventListener {
        private final TraceContext trace;
        private final long start;

        OneRequest(TraceContext trace, long start) {
            this.trace = trace;
            this.start = start;
        }

        @Override
        public void onEvent(RequestEvent event) {
            if (event.getType() == RequestEvent.Type.RESP_FILTERS_START) {
                MultivaluedMap<String, Object> headers =
                        event.getContainerResponse().getHeaders();
                headers.putSingle(REQUEST_ID, trace.spanId());
            } else if (event.getType() == RequestEvent.Type.FINISHED) {
                try {
                    ended.accept(answered(event, Duration.ofNanos(System.nanoTime() - start)));
                } finally {
                    TraceContext.end();
                }
            }
        }

        private static Answered answered(RequestEvent event, Duration took) {
            ContainerRequest request = event.getContainerRequest();
            int status = event.getContainerResponse() == null
                    ? 500
                    : event.getContainerResponse().getStatus();
            return new Answered(
                    RouteClass.of(method(event)),
                    !READS.contains(request.getMethod()),
                    Answered.Outcome.of(status, isUnconfirmed(request)),
                    Answered.bound(took));
        }

        private static @Nullable Method method(RequestEvent event) {
            ResourceMethod matched =
                    event.getUriInfo() == null ? null : event.getUriInfo().getMatchedResourceMethod();
            return matched == null ? null : matched.getInvocable().getHandlingMethod();
        }

        private static boolean isUnconfirmed(ContainerRequest request) {
            return request.getSecurityContext() != null
                    && request.getSecurityContext().getUserPrincipal() instanceof Caller caller
                    && caller.actor().unconfirmed();
        }
    }
}

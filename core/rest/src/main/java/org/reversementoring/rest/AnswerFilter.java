package org.reversementoring.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts on every answer the security headers, and its version as {@code ETag}; a node that is not ready answers so with
 * 503.
 */
final class AnswerFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ContainerAnswer.HEADERS.forEach(
                (name, value) -> headers.computeIfAbsent(name, n -> new ArrayList<>(List.of(value))));
        if (response.getEntity() instanceof HealthResource.ReadyJson ready
                && ready.status() != HealthResource.State.UP) {
            response.setStatus(503);
        }
        if (response.getStatus() < 300 && response.getEntity() instanceof Versioned versioned) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag(Long.toString(versioned.version())));
        }
    }
}

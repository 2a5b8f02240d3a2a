package org.reversementoring.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts on every answer: the security headers, the version as {@code ETag}, and 201 with {@code Location} where
 * something was made.
 */
final class AnswerFilter implements ContainerResponseFilter {
    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Strict-Transport-Security",
            "max-age=31536000",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    /** A proxy that the container points at the request's resource method. */
    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        HEADERS.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        if (response.getStatus() >= 300 || response.getEntity() == null) {
            return;
        }
        if (response.getEntity() instanceof Versioned versioned) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag(Long.toString(versioned.version())));
        }
        Creates creates = creates();
        if (creates != null && response.getEntity() instanceof Identified made) {
            response.setStatus(201);
            headers.putSingle(HttpHeaders.LOCATION, location(request, creates.value(), made));
        }
    }

    private @Nullable Creates creates() {
        Method method = resource == null ? null : resource.getResourceMethod();
        return method == null ? null : method.getAnnotation(Creates.class);
    }

    private static URI location(ContainerRequestContext request, String template, Identified made) {
        String path = template.replace("{id}", made.id().toString());
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getPathParameters().entrySet()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().get(0));
        }
        return request.getUriInfo().getBaseUriBuilder().path(path).build();
    }
}

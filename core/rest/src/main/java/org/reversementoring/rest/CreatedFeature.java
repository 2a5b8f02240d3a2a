package org.reversementoring.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Answers 201 or 202 with {@code Location} where an endpoint {@link Creates} something. */
final class CreatedFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Creates creates = resource.getResourceMethod().getAnnotation(Creates.class);
        if (creates != null) {
            context.register(new CreatedFilter(creates.value(), creates.later() ? 202 : 201));
        }
    }

    private record CreatedFilter(String template, int status) implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            UUID id = response.getEntity() instanceof Identified made ? made.id() : null;
            if (response.getStatus() == 200 && id != null) {
                response.setStatus(status);
                UriInfo uri = request.getUriInfo();
                String path = template.replace("{id}", id.toString());
                for (String name : uri.getPathParameters().keySet()) {
                    path = path.replace(
                            "{" + name + "}", uri.getPathParameters().getFirst(name));
                }
                response.getHeaders()
                        .putSingle(
                                HttpHeaders.LOCATION,
                                uri.getBaseUriBuilder().path(path).build());
            }
        }
    }
}

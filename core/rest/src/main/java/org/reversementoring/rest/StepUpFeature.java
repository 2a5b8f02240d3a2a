package org.reversementoring.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Arrays;
import org.reversementoring.access.Action;

/** Lets only those who signed in just now to an endpoint whose action asks for it, before any record is looked at. */
final class StepUpFeature implements DynamicFeature {
    private final TokenVerifier verifier;

    StepUpFeature(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Endpoint endpoint = resource.getResourceMethod().getAnnotation(Endpoint.class);
        if (endpoint != null && needsFreshSignIn(endpoint)) {
            context.register(new StepUpFilter(verifier));
        }
    }

    static boolean needsFreshSignIn(Endpoint endpoint) {
        return Arrays.stream(endpoint.action()).anyMatch(Action::needsFreshSignIn);
    }

    @Priority(Priorities.AUTHORIZATION)
    private record StepUpFilter(TokenVerifier verifier) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            verifier.requireFresh(Caller.token(request.getSecurityContext()));
        }
    }
}

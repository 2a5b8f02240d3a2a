package org.reversementoring.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.Actor;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * Lets nobody without a valid access token past, unknown paths included; only the API document with its page, the
 * schema of a catalogue file and health are public. Who asks too often is refused before anything is looked up. No path
 * of ours has matrix parameters: Jersey would strip them, while whatever goes by the path (pace, help, idempotency)
 * would see another one, so that a path with a semicolon is a missing record.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class AuthenticationFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> PUBLIC =
            Set.of("", "openapi.yaml", "resources/schema", "health/live", "health/ready");

    private final TokenVerifier verifier;
    private final Function<VerifiedToken, Actor> actors;
    private final RateLimits limits;
    private final Paces paces = new Paces(Stream.concat(Api.RESOURCES.stream(), Stream.of(DocumentResource.class))
            .toList());
    private final HelpFirst help = new HelpFirst();

    AuthenticationFilter(TokenVerifier verifier, Function<VerifiedToken, Actor> actors, RateLimits limits) {
        this.verifier = verifier;
        this.actors = actors;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String relative = path.startsWith("/") ? path.substring(1) : path;
        Pace pace = paces.of(request.getMethod(), relative);
        if (PUBLIC.contains(relative) || relative.startsWith("page/")) {
            limits.take("", "", pace);
            requirePlain(relative);
            return;
        }
        VerifiedToken token = verifier.verify(token(request));
        limits.take(token.clientId(), token.account(), pace);
        requirePlain(relative);
        Actor actor = actor(token, HelpFirst.isAsked(request.getMethod(), relative));
        request.setSecurityContext(new Signed(
                new Caller(actor, token), request.getSecurityContext().isSecure()));
    }

    private static void requirePlain(String path) {
        if (path.indexOf(';') >= 0) {
            throw RefusedException.notFound();
        }
    }

    private Actor actor(VerifiedToken token, boolean forHelp) {
        try {
            return forHelp ? help.signIn(() -> actors.apply(token), token.account()) : actors.apply(token);
        } catch (RefusedException e) {
            if (e.problem() == Problem.NOT_SIGNED_IN) {
                verifier.refusals().count(TokenRefusal.NOT_BOUND);
            }
            throw e;
        }
    }

    /** Empty where there is none. */
    private static String token(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ""
                : header.substring(SCHEME.length()).strip();
    }

    private record Signed(Caller caller, boolean isSecure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}

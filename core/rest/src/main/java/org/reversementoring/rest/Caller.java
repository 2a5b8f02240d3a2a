package org.reversementoring.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.reversementoring.access.Actor;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/** The signed-in caller as the container carries it. */
record Caller(Actor actor, VerifiedToken token) implements Principal {
    static Actor actor(SecurityContext context) {
        return of(context).actor();
    }

    static VerifiedToken token(SecurityContext context) {
        return of(context).token();
    }

    private static Caller of(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new RefusedException(Problem.NOT_SIGNED_IN, "Send an access token.");
    }

    @Override
    public String getName() {
        return actor.subject();
    }
}

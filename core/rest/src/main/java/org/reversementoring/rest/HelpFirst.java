package org.reversementoring.rest;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.reversementoring.access.Actor;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.Patience;

/**
 * The requests that are answered with help whether the database answers or not: they are signed in even where nobody
 * can say who stands behind a valid token. Such a caller reads the catalogue of help and nothing else.
 */
final class HelpFirst {
    private static final Pattern ASKED =
            Pattern.compile("GET resources|GET pairs/[^/]+/burden|POST support-cases|POST pairs/[^/]+/pulses");

    /**
     * A database that is merely busy is waited for: whoever is known is helped in their own region and language. Once
     * it is known to be gone nobody waits.
     */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Patience patience = new Patience("sign-in", LIMIT);

    /** @param path relative to the API's base */
    static boolean isAsked(String method, String path) {
        return ASKED.matcher(method + " " + path).matches();
    }

    Actor signIn(Supplier<Actor> signIn, String account) {
        try {
            return patience.await(signIn);
        } catch (RefusedException e) {
            if (e.problem() == Problem.ELSEWHERE_UNAVAILABLE) {
                return Actor.unconfirmed(account);
            }
            throw e;
        }
    }
}

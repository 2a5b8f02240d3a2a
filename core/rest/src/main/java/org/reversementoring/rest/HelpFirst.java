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

    /** Half of what a list of help may take. */
    private static final Duration TO_READ = Duration.ofMillis(250);

    /** Longer: a request that comes from nobody cannot be kept. */
    private static final Duration TO_WRITE = Duration.ofSeconds(2);

    private final Patience reading = new Patience("sign-in", TO_READ);
    private final Patience writing = new Patience("sign-in", TO_WRITE);

    /** @param path relative to the API's base */
    static boolean isAsked(String method, String path) {
        return ASKED.matcher(method + " " + path).matches();
    }

    Actor signIn(String method, Supplier<Actor> signIn, String account) {
        try {
            return ("GET".equals(method) ? reading : writing).await(signIn);
        } catch (RefusedException e) {
            if (e.problem() == Problem.ELSEWHERE_UNAVAILABLE) {
                return Actor.unconfirmed(account);
            }
            throw e;
        }
    }
}

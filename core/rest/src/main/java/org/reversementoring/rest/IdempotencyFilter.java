package org.reversementoring.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;
import org.reversementoring.spi.IdempotencyKeys;
import org.reversementoring.spi.IdempotencyKeys.Outcome;
import org.reversementoring.spi.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code Idempotency-Key} on POST: the same key with the same body is answered as the first time, without a body, and
 * not carried out again; with another body it is refused. A request that was refused, or answered with help alone
 * because it could not be kept, may be repeated under its key; so may one whose node fell before it kept anything. Kept
 * are the status, the Location and a keyed hash; never a body. Keys belong to (caller, route).
 */
@Priority(4500)
final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIM = IdempotencyFilter.class.getName();
    /** After so long a repeated request takes a claim over. The first may still be running: it then keeps nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Claim(String name, UUID holder) {}

    private final UnitOfWork work;
    private final IdempotencyKeys keys;
    private final Clock clock;

    IdempotencyFilter(UnitOfWork work, IdempotencyKeys keys, Clock clock) {
        this.work = work;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        work.alongChanges(null);
        String key = request.getHeaderString(HEADER);
        if (key == null || !"POST".equals(request.getMethod())) {
            return;
        }
        if (!key.matches("[!-~]{8,128}")) {
            throw RefusedException.invalid(HEADER, "must have 8 to 128 printable characters");
        }
        String route = request.getUriInfo().getPath();
        String name = sha256(Caller.actor(request.getSecurityContext()).subject() + "\n" + route + "\n" + key);
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String hash = mac(key, body);
        try {
            claim(request, name, hash);
        } catch (RefusedException e) {
            // Help is shown whether its request can be kept or not.
            if (e.problem() != Problem.ELSEWHERE_UNAVAILABLE || !HelpFirst.isAsked(request.getMethod(), route)) {
                throw e;
            }
        }
    }

    private void claim(ContainerRequestContext request, String name, String hash) {
        Claim claim = new Claim(name, UUID.randomUUID());
        Optional<Outcome> earlier = work.run(() -> keys.find(name));
        if (earlier.isEmpty()) {
            work.run(() -> keys.claim(name, hash, claim.holder(), clock.instant()));
        } else if (!isTakenOver(claim, earlier.get(), hash)) {
            request.abortWith(repeat(earlier.get(), hash));
            return;
        }
        request.setProperty(CLAIM, claim);
        work.alongChanges(() -> keys.begun(name, claim.holder()));
    }

    private boolean isTakenOver(Claim claim, Outcome earlier, String hash) {
        Instant now = clock.instant();
        return earlier.status() == IdempotencyKeys.CLAIMED
                && earlier.bodyHash().equals(hash)
                && work.run(() -> keys.takeOver(claim.name(), claim.holder(), now.minus(PATIENCE), now));
    }

    private static Response repeat(Outcome earlier, String hash) {
        if (!earlier.bodyHash().equals(hash)) {
            throw new RefusedException(
                    Problem.KEY_REUSED, "This Idempotency-Key was used with another body. Use a new key.");
        }
        if (earlier.status() == IdempotencyKeys.CLAIMED) {
            throw new RefusedException(
                    Problem.WRONG_STATE,
                    "The first request under this Idempotency-Key is still running. Try again in "
                            + PATIENCE.toSeconds() + " seconds.");
        }
        if (earlier.status() == IdempotencyKeys.BEGUN) {
            throw new RefusedException(
                    Problem.WRONG_STATE,
                    "The first request under this Idempotency-Key has no known outcome. Read the record, then decide.");
        }
        Response.ResponseBuilder response = Response.status(earlier.status());
        if (earlier.location() != null) {
            response.header(HttpHeaders.LOCATION, earlier.location());
        }
        return response.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        work.alongChanges(null);
        if (request.getProperty(CLAIM) instanceof Claim claim) {
            try {
                settle(claim, response);
            } catch (RefusedException e) {
                // The answer stands; a repetition is told that the first has no known outcome.
                LOG.warn("the outcome under an Idempotency-Key could not be kept: {}", e.problem());
            }
        }
    }

    private void settle(Claim claim, ContainerResponseContext response) {
        boolean unkept = response.getEntity() instanceof Identified answer && answer.id() == null;
        if (response.getStatus() < 400 && !unkept) {
            String location = response.getHeaderString(HttpHeaders.LOCATION);
            work.run(() -> keys.finish(claim.name(), claim.holder(), response.getStatus(), location));
        } else {
            work.run(() -> keys.release(claim.name(), claim.holder()));
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keyed by the caller's own key, so that a kept hash says nothing of a short private body. */
    private static String mac(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

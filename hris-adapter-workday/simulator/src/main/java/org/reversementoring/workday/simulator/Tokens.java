package org.reversementoring.workday.simulator;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access and refresh tokens of the tenant's one API client, and the switches over them. Thread-safe. */
public final class Tokens {
    private final Map<String, Instant> accessTokens = new HashMap<>();
    private final Clock clock;
    private @Nullable String refreshToken;
    private @Nullable Duration lifetime;
    private boolean lifetimeAsText;
    private boolean rotating;
    private int unavailable;
    private int usesLeft = Integer.MAX_VALUE;
    private boolean refuses401;
    private final Assertions assertions;

    Tokens(Tenant tenant, Clock clock) {
        this.refreshToken = tenant.refreshToken();
        this.clock = clock;
        this.assertions = new Assertions(tenant, clock);
    }

    /** Registers the client's public key (RSA) for the JWT bearer grant, which is refused before. */
    public void registerKey(PublicKey key) {
        assertions.register(key);
    }

    /** Ends every access token after so many more requests with one, once: an end in the middle of a run. */
    public synchronized void expireAfterUses(int uses) {
        usesLeft = uses;
    }

    /** A bad refresh token or assertion answers 401 instead of 400: sources disagree on it. */
    public synchronized void refuseGrantsWith401() {
        refuses401 = true;
    }

    /** Access tokens issued from now on end after this time, and answers carry expires_in; at first neither is so. */
    public synchronized void lifetime(Duration duration) {
        lifetime = duration;
    }

    /** Writes expires_in as a JSON string, as the API gateway does. */
    public synchronized void lifetimeAsText() {
        lifetimeAsText = true;
    }

    /** From now on every refresh answers with a new refresh token, and the old one is dead. */
    public synchronized void rotateRefreshTokens() {
        rotating = true;
    }

    /** Ends every access token issued so far. */
    public synchronized void expireAccessTokens() {
        accessTokens.clear();
    }

    /** Ends the refresh token. */
    public synchronized void revokeRefreshToken() {
        refreshToken = null;
    }

    /** The next {@code times} token requests answer 503. */
    public synchronized void unavailable(int times) {
        unavailable = times;
    }

    synchronized boolean takeUnavailable() {
        return unavailable > 0 && unavailable-- > 0;
    }

    synchronized boolean refreshes(@Nullable String token) {
        return refreshToken != null && refreshToken.equals(token);
    }

    synchronized int refusal() {
        return refuses401 ? 401 : 400;
    }

    Assertions assertions() {
        return assertions;
    }

    synchronized boolean grantsAccess(String token) {
        if (usesLeft-- == 0) {
            accessTokens.clear();
            usesLeft = Integer.MAX_VALUE;
        }
        Instant end = accessTokens.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    /** A token of the API gateway: it always ends, after one hour unless told, and says so as text. */
    synchronized Issued issueAtGateway() {
        Duration ends = lifetime == null ? Duration.ofHours(1) : lifetime;
        String access = UUID.randomUUID().toString();
        accessTokens.put(access, clock.instant().plus(ends));
        return new Issued(access, null, Long.toString(ends.toSeconds()));
    }

    synchronized Issued issue(boolean withRefreshToken) {
        String access = UUID.randomUUID().toString();
        accessTokens.put(
                access, lifetime == null ? Instant.MAX : clock.instant().plus(lifetime));
        if (withRefreshToken && rotating) {
            refreshToken = UUID.randomUUID().toString();
        }
        return new Issued(access, withRefreshToken ? refreshToken : null, expiresIn());
    }

    private @Nullable Object expiresIn() {
        if (lifetime == null) {
            return null;
        }
        return lifetimeAsText ? Long.toString(lifetime.toSeconds()) : (Object) lifetime.toSeconds();
    }

    /** @param expiresIn seconds, as a number or as text; absent where tokens do not end by themselves */
    record Issued(
            String accessToken,
            @Nullable String refreshToken,
            @Nullable Object expiresIn) {}
}

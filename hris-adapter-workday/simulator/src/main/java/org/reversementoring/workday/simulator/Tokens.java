package org.reversementoring.workday.simulator;

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

    Tokens(String refreshToken, Clock clock) {
        this.refreshToken = refreshToken;
        this.clock = clock;
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

    synchronized boolean grantsAccess(String token) {
        Instant end = accessTokens.get(token);
        return end != null && clock.instant().isBefore(end);
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

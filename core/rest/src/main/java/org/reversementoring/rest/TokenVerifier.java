package org.reversementoring.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * Verifies access tokens of RFC 9068: form and header, signature by one of the sign-on's keys, then the claims. What
 * was verified is kept in memory under a hash of the token while it is valid and its key stands; what is refused is not
 * kept. Who somebody is here, and in which relation to a record, is no matter of the token and found anew each time.
 */
public final class TokenVerifier implements AutoCloseable {
    /** About 1 KB each. */
    private static final int KEPT = 10_000;

    /** Names of the signature algorithms that can be allowed. */
    public static final List<String> ALGORITHMS = TokenHead.SUPPORTED;

    private record Kept(TokenClaims.Lasting lasting, JWK key) {}

    private final TokenHead head;
    private final TokenClaims claims;
    private final SignOnKeys keys;
    private final InstantSource clock;
    private final TokenRefusals refusals;
    private final StepUp stepUp;
    private final Cache<String, Kept> kept;

    /**
     * @param keys the address of the issuer's key set
     * @param algorithms allowed signature algorithms, such as RS256; never none or a symmetric one
     */
    public TokenVerifier(String issuer, URI keys, String audience, Collection<String> algorithms, StepUp stepUp) {
        this(issuer, keys, audience, algorithms, stepUp, Clock.systemUTC(), KEPT);
    }

    TokenVerifier(
            String issuer,
            URI keys,
            String audience,
            Collection<String> algorithms,
            StepUp stepUp,
            InstantSource clock,
            int most) {
        this.stepUp = stepUp;
        head = new TokenHead(algorithms);
        claims = new TokenClaims(issuer, audience);
        this.keys = new SignOnKeys(new KeyAddress(keys), clock);
        this.clock = clock;
        refusals = new TokenRefusals(clock);
        kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(TokenClaims.LONGEST_LIFE.plus(TokenClaims.SKEW))
                .executor(Runnable::run)
                .build();
    }

    /**
     * What the token says. The token itself is never part of a message.
     *
     * @throws TokenRefusedException with the reason, which is counted
     */
    public VerifiedToken verify(String token) {
        try {
            return verified(token);
        } catch (TokenRefusedException e) {
            refusals.count(e.reason());
            throw e;
        }
    }

    private VerifiedToken verified(String token) {
        if (token.length() > TokenHead.MAX_LENGTH) {
            throw new TokenRefusedException(TokenRefusal.TOO_LONG);
        }
        String name = name(token);
        Kept known = kept.getIfPresent(name);
        if (known == null) {
            Kept checked = check(head.read(token));
            VerifiedToken verified = checked.lasting.at(clock.instant());
            kept.put(name, checked);
            return verified;
        }
        if (!keys.hold(known.key)) {
            kept.invalidate(name);
            throw new TokenRefusedException(TokenRefusal.UNKNOWN_KEY);
        }
        return known.lasting.at(clock.instant());
    }

    /** For the test that it is bounded. */
    long kept() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private Kept check(SignedJWT token) {
        JWSHeader header = token.getHeader();
        if (header.getKeyID() == null) {
            throw new TokenRefusedException(TokenRefusal.UNKNOWN_KEY);
        }
        JWK key = keys.find(header.getKeyID()).orElseThrow(() -> new TokenRefusedException(TokenRefusal.UNKNOWN_KEY));
        try {
            if (!isSigned(token, key)) {
                throw new TokenRefusedException(TokenRefusal.SIGNATURE);
            }
        } catch (JOSEException e) {
            // The key is of another kind than the algorithm.
            throw new TokenRefusedException(TokenRefusal.SIGNATURE);
        }
        try {
            return new Kept(claims.read(token.getJWTClaimsSet(), clock.instant()), key);
        } catch (ParseException e) {
            throw new TokenRefusedException(TokenRefusal.CLAIM);
        }
    }

    private static boolean isSigned(SignedJWT token, JWK key) throws JOSEException {
        JWSHeader header = token.getHeader();
        boolean fits = key.getAlgorithm() == null || key.getAlgorithm().equals(header.getAlgorithm());
        return fits
                && key instanceof AsymmetricJWK pair
                && token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey()));
    }

    /**
     * For the acts that a session left open, or a token taken from it, must not carry out. A refusal is neither counted
     * nor logged: it would tell that somebody is about to take their data out, or to have them erased.
     *
     * @throws TokenRefusedException unless the person signed in as freshly as the step-up asks
     */
    void requireFresh(VerifiedToken token) {
        if (!stepUp.isMet(token, clock.instant())) {
            throw new TokenRefusedException(TokenRefusal.SIGN_IN_TOO_OLD, stepUp.challenge());
        }
    }

    /** Everybody who was refused, by reason. */
    public TokenRefusals refusals() {
        return refusals;
    }

    /** Whether there are keys to check a token with, as last seen: false from an hour after the sign-on was lost. */
    public boolean hasKeys() {
        return keys.known();
    }

    /** Fetches the sign-on's keys where that is due, so that the first caller need not wait; may take three seconds. */
    public void lookForKeys() {
        keys.look();
    }

    /**
     * For an operator: fetches the key set as tokens are verified by it.
     *
     * @throws IOException whose message says what is wrong, also where no key is usable, without a word of the answer
     */
    public static void checkKeys(URI address) throws IOException {
        try (KeyAddress keys = new KeyAddress(address)) {
            if (keys.fetch().isEmpty()) {
                throw new IOException("the answer names no key that is usable: an RSA key of at least "
                        + KeyAddress.LEAST_RSA_BITS + " bits or an elliptic one, with an id, for signatures");
            }
        }
    }

    /** The sign-on is not asked any more. */
    @Override
    public void close() {
        keys.close();
    }

    private static String name(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

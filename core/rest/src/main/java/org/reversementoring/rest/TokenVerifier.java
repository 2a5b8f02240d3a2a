package org.reversementoring.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

/**
 * Verifies access tokens of RFC 9068: signature, algorithm, type {@code at+jwt}, issuer, audience, times (60 s of
 * skew). Keys are fetched from one fixed address, cached, and kept through an outage of the sign-on.
 */
public final class TokenVerifier {
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int MAX_BYTES = 64 * 1024;
    private static final long KEYS_LIVE_MILLIS = 10 * 60 * 1000L;
    private static final long OUTAGE_MILLIS = 60 * 60 * 1000L;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * @param keys the address of the issuer's key set
     * @param algorithms allowed signature algorithms, such as RS256; never none or a symmetric one
     */
    public TokenVerifier(String issuer, URI keys, String audience, Set<String> algorithms) {
        Set<JWSAlgorithm> allowed = new HashSet<>();
        for (String name : algorithms) {
            JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
            if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) {
                throw new IllegalArgumentException("token algorithm " + name + " is not a signature algorithm");
            }
            allowed.add(algorithm);
        }
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, source(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "client_id")));
    }

    /** Answers what the token says, or throws NOT_SIGNED_IN. The token itself is never part of a message. */
    public VerifiedToken verify(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return new VerifiedToken(
                    claims.getIssuer() + "|" + claims.getSubject(),
                    claims.getStringClaim("employee_number"),
                    claims.getStringClaim("client_id"),
                    roles(claims));
        } catch (KeySourceException e) {
            throw new RefusedException(
                    Problem.ELSEWHERE_UNAVAILABLE, "The single sign-on's keys cannot be fetched; try again shortly.");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new RefusedException(Problem.NOT_SIGNED_IN, "The access token is not valid here, or no longer.");
        }
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        try {
            return JWKSourceBuilder.create(
                            keys.toURL(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES))
                    .cache(KEYS_LIVE_MILLIS, TIMEOUT_MILLIS * 2L)
                    .outageTolerant(OUTAGE_MILLIS)
                    .rateLimited(5_000)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the key address is no URL: " + keys, e);
        }
    }

    private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        Object roles = access == null ? List.of() : access.get("roles");
        Set<String> names = new HashSet<>();
        if (roles instanceof Collection<?> all) {
            all.forEach(role -> names.add(String.valueOf(role)));
        }
        return names;
    }
}

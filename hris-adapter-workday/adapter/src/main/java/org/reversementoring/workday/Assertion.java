package org.reversementoring.workday;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.reversementoring.workday.Credentials.JwtBearer;

/** The signed statement by which a client asks for a token in the name of the integration user. */
final class Assertion {
    private static final String AUDIENCE = "wd";
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private Assertion() {}

    static String of(JwtBearer client, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(client.clientId())
                .subject(client.user())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            jwt.sign(new RSASSASigner(client.key().key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("RS256 is not available", e);
        }
        return jwt.serialize();
    }
}

package org.reversementoring.workday;

import com.nimbusds.jwt.JWTClaimsSet;
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
        return client.key().sign(claims);
    }
}

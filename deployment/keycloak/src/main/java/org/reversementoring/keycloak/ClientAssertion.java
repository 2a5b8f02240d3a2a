package org.reversementoring.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.reversementoring.outgoing.SigningKey;

/** With what a client shows who it is instead of a secret: a short JWT signed by its key (RFC 7523). */
public record ClientAssertion(SigningKey key, Clock clock) {
    private static final Duration LIFETIME = Duration.ofSeconds(30);

    /**
     * The fields of a request for a token that take the place of a secret. Each assertion is good for one request.
     *
     * @param issuer for whom it is, exactly as the issuer names itself
     */
    public Map<String, String> fields(String clientId, String issuer) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(issuer)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                key.sign(claims));
    }
}

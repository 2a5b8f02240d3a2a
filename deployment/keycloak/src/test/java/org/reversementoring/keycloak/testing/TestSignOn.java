package org.reversementoring.keycloak.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reversementoring.access.StaffRole;

/** Where a test is not about the sign-on: a key of its own, published at an address, and any token signed by it. */
public final class TestSignOn {
    public static final String ISSUER = "https://sso.example.com/realms/reverse-mentoring";

    private static final String KEY_ID = "test";

    private final RSAKey key;

    public TestSignOn() {
        try {
            key = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the key at {@code /keys} until that is taken away. */
    public void serveAt(HttpServer server) {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
    }

    /**
     * A person's access token that is good for five minutes, but for a change of its claims.
     *
     * @param subject of the account
     */
    public String token(String subject, Consumer<JWTClaimsSet.Builder> change, StaffRole... roles) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("reverse-mentoring-api")
                .subject(subject)
                .claim("client_id", "test")
                .claim("scope", "reverse-mentoring")
                .claim("auth_time", now.getEpochSecond())
                .claim(
                        "realm_access",
                        Map.of("roles", Stream.of(roles).map(StaffRole::claim).toList()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        change.accept(claims);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(KEY_ID)
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for a service that speaks for itself. */
    public String serviceToken(String subject, StaffRole... roles) {
        return token(
                subject,
                claims -> claims.claim("scope", "reverse-mentoring-integration").claim("auth_time", null),
                roles);
    }
}

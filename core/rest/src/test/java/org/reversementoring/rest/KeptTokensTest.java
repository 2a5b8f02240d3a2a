package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verified tokens are kept in memory; what is kept lives no longer than what it was made of. */
class KeptTokensTest {
    private static final String ISSUER = "https://sso.example.com/realms/reverse-mentoring";
    private static final int MOST = 100;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private volatile String served = "";
    private ECKey key;
    private HttpServer signOn;
    private TokenVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        served = new JWKSet(key).toString();
        signOn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        signOn.createContext("/keys", exchange -> {
            byte[] bytes = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        signOn.start();
        verifier = new TokenVerifier(
                ISSUER,
                URI.create("http://127.0.0.1:" + signOn.getAddress().getPort() + "/keys"),
                "reverse-mentoring-api",
                List.of("ES256"),
                StepUp.DEFAULT,
                () -> now,
                MOST);
    }

    @AfterEach
    void stop() {
        signOn.stop(0);
    }

    private String token(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("reverse-mentoring-api")
                .subject("subject")
                .claim("client_id", "test")
                .claim("scope", "reverse-mentoring")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        change.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("one")
                        .build(),
                claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private void refused(String token, TokenRefusal reason) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aTokenIsKeptOnceAndSaysTheSame() throws JOSEException {
        String token = token(claims -> {});
        VerifiedToken first = verifier.verify(token);
        for (int i = 0; i < 100; i++) {
            assertThat(verifier.verify(token)).isSameAs(first);
        }

        assertThat(verifier.kept()).isEqualTo(1);
    }

    @Test
    void aKeptTokenEndsWhenItSays() throws JOSEException {
        String token = token(claims -> {});
        verifier.verify(token);
        now = now.plusSeconds(359);
        verifier.verify(token);
        now = now.plusSeconds(2);

        refused(token, TokenRefusal.EXPIRED);
    }

    @Test
    void aKeptTokenDoesNotBeginBeforeItSays() throws JOSEException {
        String token = token(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(50))));
        verifier.verify(token);
        now = now.minusSeconds(30);

        refused(token, TokenRefusal.NOT_YET_VALID);
    }

    @Test
    void aKeptTokenGoesWithItsKey() throws JOSEException {
        String token = token(claims -> {});
        verifier.verify(token);
        served = new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("two").generate()).toString();
        now = now.plus(SignOnKeys.STALE).plusSeconds(1);

        refused(token, TokenRefusal.UNKNOWN_KEY);
        assertThat(verifier.kept()).isZero();
    }

    @Test
    void whatIsRefusedIsNotKept() throws JOSEException {
        refused(token(claims -> claims.audience("another")), TokenRefusal.AUDIENCE);
        refused(token(claims -> claims.expirationTime(Date.from(now.minusSeconds(61)))), TokenRefusal.EXPIRED);
        refused("not a token", TokenRefusal.NOT_A_TOKEN);

        assertThat(verifier.kept()).isZero();
    }

    @Test
    void noMoreAreKeptThanTheBoundAllows() throws JOSEException {
        for (int i = 0; i < 3 * MOST; i++) {
            String subject = "subject-" + i;
            verifier.verify(token(claims -> claims.subject(subject)));
        }

        assertThat(verifier.kept()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aServiceIsNoEmployeeWhateverItsTokenSays() throws JOSEException {
        VerifiedToken service = verifier.verify(token(
                claims -> claims.claim("scope", "reverse-mentoring-integration").claim("employee_number", "1001")));

        assertThat(service.employeeNumber()).isNull();
    }

    @Test
    void theLogHoldsNothingOfATokenAndOneLineAMinuteForAReason() throws IOException, JOSEException {
        try (Logged logged = new Logged("org.reversementoring.rest")) {
            String good = token(claims -> claims.claim("employee_number", "E-4711"));
            verifier.verify(good);
            String bad = token(claims -> claims.audience("another").claim("employee_number", "E-4712"));
            for (int i = 0; i < 500; i++) {
                refused(bad, TokenRefusal.AUDIENCE);
            }
            now = now.plus(Duration.ofSeconds(61));
            refused(bad, TokenRefusal.AUDIENCE);

            assertThat(logged.lines())
                    .hasSize(2)
                    .allMatch(line -> line.contains("AUDIENCE"))
                    .noneMatch(line -> line.contains("E-471") || line.contains("eyJ") || line.contains("subject"));
            assertThat(logged.lines().get(1)).contains("501 since the start");
            assertThat(verifier.refusals().counts())
                    .containsEntry(TokenRefusal.AUDIENCE, 501L)
                    .containsEntry(TokenRefusal.EXPIRED, 0L)
                    .hasSize(TokenRefusal.values().length - 1);
        }
    }
}

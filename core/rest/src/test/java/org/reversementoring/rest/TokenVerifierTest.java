package org.reversementoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad tokens, each of them good but for one thing. */
class TokenVerifierTest {
    private static final TestApi API = new TestApi(api -> List.of());

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void aGoodTokenPasses() {
        given().auth()
                .oauth2(API.token("E1"))
                .get(API.base() + "nothing")
                .then()
                .statusCode(404);
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenIsRefused() throws JOSEException {
        Instant now = Instant.now();
        Map<String, String> bad = Map.ofEntries(
                Map.entry("no token at all", "x"),
                Map.entry("of another issuer", API.token(h -> {}, c -> c.issuer("http://127.0.0.1/realms/other"))),
                Map.entry("for another audience", API.token(h -> {}, c -> c.audience("account"))),
                Map.entry("expired", API.token(h -> {}, c -> c.expirationTime(Date.from(now.minusSeconds(120))))),
                Map.entry("not yet valid", API.token(h -> {}, c -> c.notBeforeTime(Date.from(now.plusSeconds(120))))),
                Map.entry(
                        "of a sign-in that is still to come",
                        API.token(
                                h -> {},
                                c -> c.claim("auth_time", now.plusSeconds(120).getEpochSecond()))),
                Map.entry("without an end", API.token(h -> {}, c -> c.expirationTime(null))),
                Map.entry("without a subject", API.token(h -> {}, c -> c.subject(null))),
                Map.entry("without a client", API.token(h -> {}, c -> c.claim("client_id", null))),
                Map.entry("of the type JWT", API.token(h -> h.type(JOSEObjectType.JWT), c -> {})),
                Map.entry("without a type", API.token(h -> h.type(null), c -> {})),
                Map.entry("a logout token", API.token(h -> h.type(new JOSEObjectType("logout+jwt")), c -> {})),
                Map.entry("with an unknown key id", API.token(h -> h.keyID("other"), c -> {})),
                Map.entry("unsigned", new PlainJWT(claims()).serialize()),
                Map.entry("signed by a stranger under our key id", foreign()),
                Map.entry("signed with our public key as a secret", confused()),
                Map.entry("changed after signing", changed(API.token("E1"))));
        return bad.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(),
                        () -> given().auth()
                                .oauth2(e.getValue())
                                .get(API.base() + "nothing")
                                .then()
                                .statusCode(401)
                                .body("type", endsWith("not-signed-in"))));
    }

    @Test
    void aSymmetricAlgorithmIsNoSetting() {
        assertThatThrownBy(() -> new TokenVerifier(
                        "i", URI.create("http://127.0.0.1/keys"), "a", List.of("HS256"), StepUp.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HS256");
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TestApi.ISSUER)
                .audience(TestApi.AUDIENCE)
                .subject("s")
                .claim("client_id", "c")
                .claim("scope", "reverse-mentoring")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }

    private static String foreign() throws JOSEException {
        SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256), claims());
        jwt.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return jwt.serialize();
    }

    private static String confused() throws JOSEException {
        SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        jwt.sign(new MACSigner(API.key.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("test")
                .build();
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(body.replace("E1", "E2").getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }
}

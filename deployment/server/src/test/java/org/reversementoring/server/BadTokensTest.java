package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.TokenEndpoint;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.rest.TokenRefusal;

/**
 * Bad tokens, each good but for one thing, against the whole product and a real Keycloak: what Keycloak gives for
 * another purpose, and what it would never give, signed by a key of its realm. Each is refused for its own reason, and
 * no caller can tell one reason from another.
 */
class BadTokensTest {
    /** Not there: a good token hears 404. */
    private static final String ANYWHERE = "nothing-of-that-name";

    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(RealSignOn.REALM);

    @TempDir
    static Path folder;

    private static RealSignOn signOn;
    private static RunningProduct product;
    private static RSAKey key;
    private static JsonNode anna;
    private static String good;
    private static RunningProduct.Answer refusal;

    private record Bad(String name, TokenRefusal reason, String token) {}

    @BeforeAll
    static void start(KeycloakServer keycloak) throws Exception {
        signOn = new RealSignOn(keycloak);
        key = signOn.bringKey("for-bad-tokens", 10);
        product = signOn.product(folder, Map.of());
        Firm.with(product).workforce().employ(RealSignOn.PERSON);
        anna = signOn.signIn("anna");
        good = anna.path("access_token").asText();
        refusal = call("x");
    }

    @AfterAll
    static void stop() throws Exception {
        signOn.disableKey("for-bad-tokens");
        product.close();
    }

    private static RunningProduct.Answer call(String token) {
        return product.call(token, "GET", ANYWHERE, "");
    }

    @Test
    void whatIsNotChangedPasses() throws Exception {
        assertThat(call(good).status()).isEqualTo(404);
        assertThat(call(forged(claims -> {})).status()).isEqualTo(404);
        assertThat(call(service()).status()).isEqualTo(404);
        assertThat(product.call(good, "GET", "pairs", "").status()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenIsRefusedForItsOwnReason() throws Exception {
        List<Bad> bad = new ArrayList<>();
        bad.addAll(givenForAnotherPurpose());
        bad.addAll(withAnotherHeader());
        bad.addAll(withOtherClaims());
        bad.addAll(maltreated());
        assertThat(bad).hasSizeGreaterThanOrEqualTo(25);
        assertThat(bad.stream().map(Bad::name)).doesNotHaveDuplicates();
        return bad.stream()
                .map(each -> DynamicTest.dynamicTest(each.name() + ": " + each.reason(), () -> refused(each)));
    }

    private static void refused(Bad bad) {
        Map<TokenRefusal, Long> before = product.verifier.refusals().counts();
        RunningProduct.Answer answer = call(bad.token());
        Map<TokenRefusal, Long> counted =
                new TreeMap<>(product.verifier.refusals().counts());
        before.forEach((reason, count) -> counted.computeIfPresent(reason, (r, now) -> now - count));
        counted.values().removeIf(count -> count == 0);

        assertThat(counted).isEqualTo(Map.of(bad.reason(), 1L));
        assertThat(answer).as("no caller can tell the reason").isEqualTo(refusal);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("urn:reverse-mentoring:problem:not-signed-in");
    }

    @Test
    void withoutATokenOneIsAskedForOne() {
        RunningProduct.Answer answer = call("");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer");
        assertThat(answer.body()).contains("Send an access token");
    }

    /** Real tokens of a real Keycloak. */
    private static List<Bad> givenForAnotherPurpose() throws Exception {
        return List.of(
                new Bad("an ID token", TokenRefusal.TYPE, anna.path("id_token").asText()),
                new Bad(
                        "a refresh token",
                        TokenRefusal.ALGORITHM,
                        anna.path("refresh_token").asText()),
                new Bad("a logout token", TokenRefusal.TYPE, logoutToken()),
                new Bad(
                        "a token for Keycloak's own account pages",
                        TokenRefusal.TYPE,
                        signOn.signIn(TestRealm.ACCOUNT_CLIENT, "anna")
                                .path("access_token")
                                .asText()),
                new Bad("an access token for another API", TokenRefusal.AUDIENCE, ofAnotherApi()),
                new Bad(
                        "a token of the client that ends sessions",
                        TokenRefusal.TYPE,
                        signOn.keycloak().tokenOfClient(RealmDefinition.ACCOUNTS_CLIENT, TestRealm.CLIENT_SECRET)),
                new Bad(
                        "the same person's token of another realm",
                        TokenRefusal.UNKNOWN_KEY,
                        signOn.neighbour().ofPerson(TestRealm.CLIENT, "anna", TestRealm.PASSWORD)),
                new Bad(
                        "a token of our realm under another name of its host",
                        TokenRefusal.ISSUER,
                        TokenEndpoint.of(signOn.keycloak().issuer().replace("127.0.0.1", "localhost"))
                                .ofPerson(TestRealm.CLIENT, "anna", TestRealm.PASSWORD)));
    }

    private static List<Bad> withAnotherHeader() throws Exception {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        RSAKey disguised = new RSAKey.Builder(stranger).keyID(key.getKeyID()).build();
        return List.of(
                new Bad("signed by a stranger under our key id", TokenRefusal.SIGNATURE, forged(disguised, h -> {})),
                new Bad("signed under an unknown key id", TokenRefusal.UNKNOWN_KEY, forged(stranger, h -> {})),
                new Bad("without a key id", TokenRefusal.UNKNOWN_KEY, forged(key, h -> h.keyID(null))),
                new Bad(
                        "with a path for a key id",
                        TokenRefusal.UNKNOWN_KEY,
                        forged(key, h -> h.keyID("../../../../dev/null"))),
                new Bad(
                        "bringing its own key",
                        TokenRefusal.KEY_IN_HEADER,
                        forged(stranger, h -> h.jwk(stranger.toPublicJWK()))),
                new Bad(
                        "naming the address of its key set",
                        TokenRefusal.KEY_IN_HEADER,
                        forged(stranger, h -> h.jwkURL(URI.create("http://127.0.0.1:9/keys")))),
                new Bad(
                        "naming the address of its certificate",
                        TokenRefusal.KEY_IN_HEADER,
                        forged(stranger, h -> h.x509CertURL(URI.create("http://127.0.0.1:9/cert")))),
                new Bad(
                        "bringing its certificate",
                        TokenRefusal.KEY_IN_HEADER,
                        forged(stranger, h -> h.x509CertChain(List.of(Base64.encode("certificate"))))),
                new Bad("of the type JWT", TokenRefusal.TYPE, forged(key, h -> h.type(JOSEObjectType.JWT))),
                new Bad("without a type", TokenRefusal.TYPE, forged(key, h -> h.type(null))),
                new Bad(
                        "with an extension that must be understood",
                        TokenRefusal.CRITICAL_HEADER,
                        forged(key, h -> h.criticalParams(Set.of("speaks-for")).customParam("speaks-for", "anna"))),
                new Bad(
                        "with a nested list of such extensions",
                        TokenRefusal.CRITICAL_HEADER,
                        handMade("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"crit\":[[[[\"exp\"]]]]}")),
                new Bad(
                        "whose payload is said to be plain",
                        TokenRefusal.CRITICAL_HEADER,
                        handMade("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"b64\":false}")),
                new Bad("unsigned", TokenRefusal.UNSIGNED, unsigned()),
                new Bad("with no algorithm, spelled oddly", TokenRefusal.UNSIGNED, handMade("{\"alg\":\"nOnE\"}")),
                new Bad("with the public key as a secret", TokenRefusal.ALGORITHM, confused()),
                new Bad(
                        "by an algorithm that the settings leave out",
                        TokenRefusal.ALGORITHM,
                        signedBy(JWSAlgorithm.RS512)),
                new Bad(
                        "by an allowed algorithm that the key is not for",
                        TokenRefusal.SIGNATURE,
                        signedBy(JWSAlgorithm.PS256)));
    }

    private static List<Bad> withOtherClaims() throws Exception {
        Instant now = Instant.now();
        String issuer = signOn.keycloak().issuer();
        return List.of(
                new Bad("of an issuer with a slash", TokenRefusal.ISSUER, forged(c -> c.issuer(issuer + "/"))),
                new Bad("without an issuer", TokenRefusal.ISSUER, forged(c -> c.issuer(null))),
                new Bad("for another audience", TokenRefusal.AUDIENCE, forged(c -> c.audience("account"))),
                new Bad("without an audience", TokenRefusal.AUDIENCE, forged(c -> c.audience((String) null))),
                new Bad(
                        "expired",
                        TokenRefusal.EXPIRED,
                        forged(c -> c.issueTime(Date.from(now.minusSeconds(300)))
                                .expirationTime(Date.from(now.minusSeconds(62))))),
                new Bad(
                        "not yet valid",
                        TokenRefusal.NOT_YET_VALID,
                        forged(c -> c.notBeforeTime(Date.from(now.plusSeconds(120))))),
                new Bad(
                        "issued in the future",
                        TokenRefusal.FROM_THE_FUTURE,
                        forged(c -> c.issueTime(Date.from(now.plusSeconds(120)))
                                .expirationTime(Date.from(now.plusSeconds(200))))),
                new Bad(
                        "of a sign-in that is still to come",
                        TokenRefusal.CLAIM,
                        forged(c -> c.claim("auth_time", now.plusSeconds(120).getEpochSecond()))),
                new Bad(
                        "for an hour",
                        TokenRefusal.LIVES_TOO_LONG,
                        forged(c -> c.expirationTime(Date.from(now.plusSeconds(3600))))),
                new Bad("without an end", TokenRefusal.CLAIM, forged(c -> c.expirationTime(null))),
                new Bad("without a time of issue", TokenRefusal.CLAIM, forged(c -> c.issueTime(null))),
                new Bad("without a subject", TokenRefusal.CLAIM, forged(c -> c.subject(null))),
                new Bad("without a client", TokenRefusal.CLAIM, forged(c -> c.claim("client_id", null))),
                new Bad("without a scope", TokenRefusal.CLAIM, forged(c -> c.claim("scope", null))),
                new Bad(
                        "with a number for the employee",
                        TokenRefusal.CLAIM,
                        forged(c -> c.claim("employee_number", 1001))),
                new Bad("of another scope", TokenRefusal.SCOPE, forged(c -> c.claim("scope", "openid profile"))),
                new Bad(
                        "of a scope that only begins like ours",
                        TokenRefusal.SCOPE,
                        forged(c -> c.claim("scope", "reverse-mentoring-staff"))),
                new Bad(
                        "a person's and a service's at once",
                        TokenRefusal.SCOPE,
                        forged(c -> c.claim("scope", "reverse-mentoring reverse-mentoring-integration"))),
                new Bad(
                        "bound to a proof of possession",
                        TokenRefusal.PROOF_NEEDED,
                        forged(c -> c.claim("cnf", Map.of("jkt", "thumbprint")))));
    }

    private static List<Bad> maltreated() throws Exception {
        String[] parts = good.split("\\.");
        String other = new String(Base64URL.from(parts[1]).decode(), StandardCharsets.UTF_8)
                .replace(RealSignOn.PERSON, RealSignOn.MANAGER);
        return List.of(
                new Bad(
                        "whose signature is cut",
                        TokenRefusal.SIGNATURE,
                        parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8)),
                new Bad("whose signature is gone", TokenRefusal.NOT_A_TOKEN, parts[0] + "." + parts[1] + "."),
                new Bad("of two parts", TokenRefusal.NOT_A_TOKEN, parts[0] + "." + parts[1]),
                new Bad(
                        "changed after signing",
                        TokenRefusal.SIGNATURE,
                        parts[0] + "." + Base64URL.encode(other) + "." + parts[2]),
                new Bad("two tokens", TokenRefusal.NOT_A_TOKEN, good + ", Bearer " + good),
                new Bad("a token and a half", TokenRefusal.NOT_A_TOKEN, good + "." + parts[0]),
                new Bad("no token", TokenRefusal.NOT_A_TOKEN, "anna:" + TestRealm.PASSWORD),
                new Bad("with a header that is no JSON", TokenRefusal.NOT_A_TOKEN, handMade("alg=RS256")),
                new Bad(
                        "with a header of two thousand levels",
                        TokenRefusal.NOT_A_TOKEN,
                        handMade("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"x\":" + "[".repeat(2000) + "]".repeat(2000)
                                + "}")),
                new Bad("encrypted for us", TokenRefusal.ENCRYPTED, encrypted()),
                new Bad(
                        "of forty thousand characters",
                        TokenRefusal.TOO_LONG,
                        forged(c -> c.claim("picture", "x".repeat(30_000)))));
    }

    private static String forged(Consumer<JWTClaimsSet.Builder> claims) throws Exception {
        return RealSignOn.forge(good, key, header -> {}, claims);
    }

    private static String forged(RSAKey signer, Consumer<JWSHeader.Builder> header) throws Exception {
        return RealSignOn.forge(good, signer, header, claims -> {});
    }

    private static String handMade(String header) {
        String[] parts = good.split("\\.");
        return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }

    private static String unsigned() throws Exception {
        return new PlainJWT(
                        new PlainHeader.Builder()
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        SignedJWT.parse(good).getJWTClaimsSet())
                .serialize();
    }

    private static SignedJWT under(JWSAlgorithm algorithm) throws Exception {
        return new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                SignedJWT.parse(good).getJWTClaimsSet());
    }

    private static String signedBy(JWSAlgorithm algorithm) throws Exception {
        SignedJWT token = under(algorithm);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String confused() throws Exception {
        SignedJWT token = under(JWSAlgorithm.HS256);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String encrypted() throws Exception {
        JWEObject token = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(SignedJWT.parse(good)));
        token.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        return token.serialize();
    }

    private static String service() {
        return signOn.keycloak().tokenOfClient(TestRealm.INTEGRATION_CLIENT, TestRealm.CLIENT_SECRET);
    }

    /** Of a client whose tokens are RFC 9068's too, without our scopes. */
    private static String ofAnotherApi() throws Exception {
        ObjectNode client = new ObjectMapper()
                .createObjectNode()
                .put("clientId", "another-api")
                .put("enabled", true)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putObject("attributes").put("access.token.header.type.rfc9068", "true");
        client.putArray("defaultClientScopes").add("basic");
        client.putArray("protocolMappers")
                .addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.custom.audience", "payroll")
                .put("access.token.claim", "true");
        signOn.administer("POST", "clients", client);
        return signOn.signIn("another-api", "anna").path("access_token").asText();
    }

    /** Keycloak sends it to a client that asked to be told of a logout. */
    private static String logoutToken() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        HttpServer client = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client.createContext("/", exchange -> {
            told.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        client.start();
        try {
            JsonNode found = signOn.administer("GET", "clients?clientId=" + TestRealm.CLIENT, null)
                    .path(0);
            ((ObjectNode) found)
                    .withObject("/attributes")
                    .put(
                            "backchannel.logout.url",
                            "http://127.0.0.1:" + client.getAddress().getPort() + "/logout");
            signOn.administer("PUT", "clients/" + found.path("id").asText(), found);
            logOut(signOn.signIn("nobody").path("refresh_token").asText());
            String form = told.get(20, TimeUnit.SECONDS);
            return URLDecoder.decode(form.substring("logout_token=".length()), StandardCharsets.UTF_8);
        } finally {
            client.stop(0);
        }
    }

    private static void logOut(String refreshToken) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(signOn.keycloak().issuer() + "/protocol/openid-connect/logout"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "client_id=" + TestRealm.CLIENT + "&refresh_token=" + refreshToken))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void whoSignedOutGetsNoFurtherTokenAndTheLastOneEndsWithinFiveMinutes() throws Exception {
        JsonNode session = signOn.signIn("mara");
        logOut(session.path("refresh_token").asText());

        assertThat(signOn.keycloak()
                        .tokens()
                        .ask(Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                TestRealm.CLIENT,
                                "refresh_token",
                                session.path("refresh_token").asText()))
                        .has("access_token"))
                .isFalse();
        JWTClaimsSet last =
                SignedJWT.parse(session.path("access_token").asText()).getJWTClaimsSet();
        assertThat(last.getExpirationTime().toInstant())
                .isBeforeOrEqualTo(last.getIssueTime().toInstant().plusSeconds(300));
    }

    @Test
    void anAccountThatTakesAnothersEmployeeNumberIsNotLetIn() throws Exception {
        assertThat(product.call(good, "GET", "pairs", "").status()).isEqualTo(200);
        long before = product.verifier.refusals().counts().get(TokenRefusal.NOT_BOUND);
        String thief = forged(claims -> claims.subject("another-account"));

        assertThat(product.call(thief, "GET", "pairs", "").status()).isEqualTo(401);
        assertThat(product.verifier.refusals().counts()).containsEntry(TokenRefusal.NOT_BOUND, before + 1);
    }

    @Test
    void aServiceThatNamesAnEmployeeSpeaksForNobody() throws Exception {
        String impersonating = RealSignOn.forge(
                service(), key, header -> {}, claims -> claims.claim("employee_number", RealSignOn.PERSON));

        assertThat(product.call(impersonating, "GET", "me/export", "").status()).isEqualTo(401);
        assertThat(product.call(impersonating, "GET", "pairs", "").body())
                .isEqualTo(product.call(service(), "GET", "pairs", "").body());
    }

    @Test
    void aKeyThatTheRealmTakesBackTakesItsTokensAlongAndANewOneServesAtOnce() throws Exception {
        RSAKey old = signOn.bringKey("old", 5);
        String before = RealSignOn.forge(good, old, header -> {}, claims -> {});
        awaitStatus(before, 404);

        signOn.disableKey("old");
        RSAKey renewed = signOn.bringKey("renewed", 500);
        String after = signOn.signIn("anna").path("access_token").asText();
        assertThat(SignedJWT.parse(after).getHeader().getKeyID()).isEqualTo(renewed.getKeyID());

        awaitStatus(after, 404);
        assertThat(call(before)).as("the tokens that were kept, too").isEqualTo(refusal);
        signOn.disableKey("renewed");
    }

    /** A fetch that fails takes three seconds, and five lie between two: as long as a busy machine needs for a few. */
    private static void awaitStatus(String token, int status) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (call(token).status() != status && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(call(token).status()).isEqualTo(status);
    }
}

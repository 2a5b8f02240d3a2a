package org.reversementoring.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.spi.DirectoryRejectedException;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

class SignInTest {
    private static final String TOKEN = "{\"access_token\":\"at-1\",\"token_type\":\"Bearer\"}";
    private static final String SECOND = "{\"access_token\":\"at-2\",\"token_type\":\"Bearer\"}";
    private static final Credentials CLIENT = new Credentials.ClientCredentials("client", "s3cret");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private ScriptedServer server;

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SignIn signIn(Credentials credentials, String alias) {
        return new WorkdayTenant(server.uri().resolve("/token"), credentials, alias, clock).signIn();
    }

    private Map<String, String> form(int request) {
        return Arrays.stream(server.seen().get(request).body().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], StandardCharsets.UTF_8)));
    }

    private static KeyPair pair(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path pem(String text) throws Exception {
        return Files.writeString(folder.resolve("key.pem"), text);
    }

    private Path pem(KeyPair pair) throws Exception {
        return pem("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
    }

    @Test
    void a_key_of_its_own_signs_in_for_the_integration_user() throws Exception {
        KeyPair pair = pair(2048);
        server.answers(200, Map.of(), TOKEN);
        Credentials credentials =
                new Credentials.JwtBearer("client", "", "ISU_ReverseMentoring", SigningKey.read(pem(pair)));
        assertThat(signIn(credentials, "").header()).isEqualTo("Bearer at-1");

        assertThat(server.seen().get(0).authorization()).isEmpty();
        assertThat(form(0)).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        SignedJWT jwt = SignedJWT.parse(form(0).get("assertion"));
        assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) pair.getPublic())))
                .isTrue();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("client");
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("ISU_ReverseMentoring");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("wd");
        assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(clock.now, clock.now.plus(Duration.ofMinutes(5)));
        assertThat(credentials.toString()).doesNotContain(form(0).get("assertion"));
    }

    @Test
    void a_client_with_a_key_and_a_secret_shows_both() throws Exception {
        server.answers(200, Map.of(), TOKEN);
        signIn(new Credentials.JwtBearer("client", "s3cret", "ISU", SigningKey.read(pem(pair(2048)))), "")
                .header();
        assertThat(server.seen().get(0).authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client:s3cret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_gateway_is_told_the_tenant_and_nobody_else_is() {
        server.answers(200, Map.of(), TOKEN);
        signIn(CLIENT, "acme_dpt1").header();
        signIn(CLIENT, "").header();
        assertThat(form(0)).isEqualTo(Map.of("grant_type", "client_credentials", "tenant_alias", "acme_dpt1"));
        assertThat(form(1)).isEqualTo(Map.of("grant_type", "client_credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "\"3600\""})
    void a_token_is_renewed_before_its_end_whether_that_is_a_number_or_text(String end) {
        server.answers(200, Map.of(), "{\"access_token\":\"first\",\"expires_in\":" + end + "}");
        server.answers(200, Map.of(), SECOND);
        SignIn signIn = signIn(CLIENT, "");
        assertThat(signIn.header()).isEqualTo("Bearer first");
        clock.now = clock.now.plusSeconds(3500);
        assertThat(signIn.header()).isEqualTo("Bearer first");
        clock.now = clock.now.plusSeconds(80);
        assertThat(signIn.header()).isEqualTo("Bearer at-2");
    }

    @Test
    void a_token_without_an_end_is_kept_until_it_is_refused() {
        server.answers(200, Map.of(), TOKEN).answers(200, Map.of(), SECOND);
        SignIn signIn = signIn(CLIENT, "");
        assertThat(signIn.header()).isEqualTo("Bearer at-1");
        clock.now = clock.now.plus(Duration.ofDays(300));
        assertThat(signIn.header()).isEqualTo("Bearer at-1");
        assertThat(signIn.renew("Bearer at-1")).isTrue();
        assertThat(signIn.header()).isEqualTo("Bearer at-2");
    }

    @Test
    void many_whose_token_was_refused_at_once_fetch_one_new_token_together() throws Exception {
        server.answers(200, Map.of(), TOKEN).answers(200, Map.of(), SECOND);
        SignIn signIn = signIn(CLIENT, "");
        String refused = signIn.header();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> again = () -> {
                signIn.renew(refused);
                return signIn.header();
            };
            Set<String> headers = new HashSet<>();
            for (Future<String> one : threads.invokeAll(Collections.nCopies(32, again))) {
                headers.add(one.get());
            }
            assertThat(headers).containsExactly("Bearer at-2");
            assertThat(server.requests()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_rotated_refresh_token_is_kept_before_the_access_token_is_used() throws Exception {
        server.answers(200, Map.of(), "{\"access_token\":\"at-1\",\"refresh_token\":\"rt-2\"}");
        RefreshTokens failing = new RefreshTokens() {
            @Override
            public String current() {
                return "rt-1";
            }

            @Override
            public void replacedBy(String newToken) {
                throw new IllegalStateException("the store is away");
            }
        };
        SignIn signIn = signIn(new Credentials.RefreshToken("client", "s3cret", failing), "");
        assertThatThrownBy(signIn::header).hasMessage("the store is away");
    }

    @Test
    void who_meets_a_token_that_another_node_replaced_reads_it_again_and_tries_once() {
        RefreshTokens shared = new RefreshTokens() {
            private int read;

            @Override
            public String current() {
                read++;
                return "rt-" + read;
            }

            @Override
            public void replacedBy(String newToken) {}
        };
        server.answers(400, Map.of(), "{\"error\":\"invalid_grant\"}").answers(200, Map.of(), TOKEN);
        assertThat(signIn(new Credentials.RefreshToken("client", "s3cret", shared), "")
                        .header())
                .isEqualTo("Bearer at-1");
        assertThat(form(0)).containsEntry("refresh_token", "rt-1");
        assertThat(form(1)).containsEntry("refresh_token", "rt-2");
    }

    @Test
    void a_dead_refresh_token_is_tried_once_and_the_advice_is_to_make_a_new_one() {
        server.answers(400, Map.of(), "{\"error\":\"invalid_grant\"}");
        SignIn dead = signIn(new Credentials.RefreshToken("client", "s3cret", RefreshTokens.inMemory("rt-0")), "");
        assertThatExceptionOfType(DirectoryRejectedException.class)
                .isThrownBy(dead::header)
                .withMessageContaining("400 invalid_grant")
                .withMessageContaining("make a new one")
                .withMessageNotContaining("rt-0");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void two_nodes_that_share_the_tokens_of_a_rotating_tenant_serve_on() throws Exception {
        try (WorkdaySimulator simulator = WorkdaySimulator.start(Clock.systemUTC())) {
            Tenant tenant = simulator.tenant();
            simulator.tokens().rotateRefreshTokens();
            RefreshTokens shared = RefreshTokens.inMemory(tenant.refreshToken());
            Credentials credentials = new Credentials.RefreshToken(tenant.clientId(), tenant.clientSecret(), shared);
            SignIn one = new WorkdayTenant(simulator.tokenUri(), credentials, "", clock).signIn();
            SignIn other = new WorkdayTenant(simulator.tokenUri(), credentials, "", clock).signIn();
            for (int turn = 0; turn < 3; turn++) {
                for (SignIn node : List.of(one, other)) {
                    String header = node.header();
                    assertThat(node.renew(header)).isTrue();
                    assertThat(node.header()).isNotEqualTo(header);
                }
            }
        }
    }

    @Test
    void each_refusal_says_where_to_look_and_repeats_no_secret() {
        Map<Integer, String> advice = Map.of(
                400, "may the api client use this grant",
                401, "client and secret",
                404, "token url",
                503, "tenant in the token url");
        advice.forEach((status, words) -> {
            try (ScriptedServer one = new ScriptedServer()) {
                one.answers(
                        status,
                        Map.of(),
                        "{\"error\":\"" + (status == 400 ? "unauthorized_client" : "s3cret!") + "\"}");
                SignIn signIn = new WorkdayTenant(one.uri(), CLIENT, "", clock).signIn();
                assertThatThrownBy(signIn::header)
                        .hasMessageContaining("The token endpoint answered " + status)
                        .hasMessageNotContaining("s3cret")
                        .satisfies(thrown -> assertThat(thrown.getMessage()).containsIgnoringCase(words));
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void an_answer_without_a_token_or_beyond_all_measure_is_refused() {
        server.answers(200, Map.of(), "<html>Sign in</html>").answers(200, Map.of(), "x".repeat(100_000));
        SignIn signIn = signIn(CLIENT, "");
        assertThatThrownBy(signIn::header)
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("without an access_token");
        assertThatThrownBy(signIn::header)
                .isInstanceOf(DirectoryRejectedException.class)
                .hasMessageContaining("more than 65536 bytes");
    }
}

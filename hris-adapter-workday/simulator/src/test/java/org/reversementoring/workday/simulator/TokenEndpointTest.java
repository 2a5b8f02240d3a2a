package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;

class TokenEndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private final MovableClock clock = new MovableClock(NOW);
    private WorkdaySimulator simulator;
    private Http http;

    @BeforeEach
    void start() throws Exception {
        simulator = WorkdaySimulator.start(clock);
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void a_refresh_token_with_the_secret_in_the_header_yields_a_bearer_token_that_reads_the_report() throws Exception {
        Answer answer = http.refresh(simulator.tenant().refreshToken());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.body().get("refresh_token").asText())
                .isEqualTo(simulator.tenant().refreshToken());
        assertThat(answer.body().has("expires_in")).isFalse();
        assertThat(http.report(bearer(answer)).status()).isEqualTo(200);
    }

    @Test
    void the_client_secret_may_stand_in_the_body() throws Exception {
        Answer answer = http.post(
                simulator.tokenUri(),
                "",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", simulator.tenant().clientId(),
                        "client_secret", simulator.tenant().clientSecret()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("refresh_token")).isFalse();
        assertThat(http.report(bearer(answer)).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_client_secret_is_401_and_a_missing_one_too() throws Exception {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        Answer wrong = http.post(simulator.tokenUri(), Http.basic("rm-client", "guess"), grant);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body().get("error").asText()).isEqualTo("invalid_client");
        assertThat(http.post(simulator.tokenUri(), "", grant).status()).isEqualTo(401);
    }

    @Test
    void a_wrong_or_revoked_refresh_token_is_an_invalid_grant() throws Exception {
        assertInvalidGrant(http.refresh("guess"));
        assertInvalidGrant(http.token(Map.of("grant_type", "refresh_token")));
        simulator.tokens().revokeRefreshToken();
        assertInvalidGrant(http.refresh(simulator.tenant().refreshToken()));
    }

    @Test
    void another_grant_is_refused() throws Exception {
        Answer answer = http.token(Map.of("grant_type", "password"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void a_rotated_refresh_token_replaces_the_old_one() throws Exception {
        String first = simulator.tenant().refreshToken();
        simulator.tokens().rotateRefreshTokens();
        String second = http.refresh(first).body().get("refresh_token").asText();
        assertThat(second).isNotEqualTo(first);
        assertInvalidGrant(http.refresh(first));
        assertThat(http.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void expires_in_is_a_number_or_text_and_the_token_ends_after_it() throws Exception {
        simulator.tokens().lifetime(Duration.ofHours(1));
        Answer number = http.refresh(simulator.tenant().refreshToken());
        assertThat(number.body().get("expires_in").isNumber()).isTrue();
        assertThat(number.body().get("expires_in").asLong()).isEqualTo(3600);
        simulator.tokens().lifetimeAsText();
        Answer text = http.refresh(simulator.tenant().refreshToken());
        assertThat(text.body().get("expires_in").isTextual()).isTrue();

        clock.advance(Duration.ofMinutes(59));
        assertThat(http.report(bearer(number)).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(http.report(bearer(number)).status()).isEqualTo(401);
    }

    @Test
    void tokens_expired_by_the_switch_are_401_until_a_new_one_is_fetched() throws Exception {
        Answer old = http.refresh(simulator.tenant().refreshToken());
        simulator.tokens().expireAccessTokens();
        Answer refused = http.report(bearer(old));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().get("error").asText()).isEqualTo("invalid_token");
        Answer fresh = http.refresh(simulator.tenant().refreshToken());
        assertThat(http.report(bearer(fresh)).status()).isEqualTo(200);
    }

    @Test
    void another_tenant_is_503_another_path_404_and_get_405() throws Exception {
        URI otherTenant = simulator.baseUri().resolve("/ccx/oauth2/other/token");
        assertThat(http.post(otherTenant, "", Map.of()).status()).isEqualTo(503);
        URI otherPath = simulator.baseUri().resolve("/oauth2/adventureworks/token");
        assertThat(http.post(otherPath, "", Map.of()).status()).isEqualTo(404);
        assertThat(http.get(simulator.tokenUri(), http.isu()).status()).isEqualTo(405);
    }

    @Test
    void the_token_endpoint_can_be_out_for_a_while() throws Exception {
        simulator.tokens().unavailable(1);
        assertThat(http.refresh(simulator.tenant().refreshToken()).status()).isEqualTo(503);
        assertThat(http.refresh(simulator.tenant().refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void an_assertion_signed_by_the_registered_key_yields_a_token_and_no_refresh_token() throws Exception {
        KeyPair pair = keyPair();
        Map<String, Object> claims = Map.of(
                "iss", "rm-client", "sub", "ISU_ReverseMentoring", "aud", "wd", "exp", NOW.getEpochSecond() + 300);
        assertInvalidGrant(assertion(claims, pair));
        simulator.tokens().registerKey(pair.getPublic());
        Answer answer = assertion(claims, pair);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("refresh_token")).isFalse();
        assertThat(http.report(bearer(answer)).status()).isEqualTo(200);
    }

    @Test
    void an_assertion_of_another_key_client_user_audience_or_time_is_an_invalid_grant() throws Exception {
        KeyPair pair = keyPair();
        simulator.tokens().registerKey(pair.getPublic());
        Map<String, Object> right = Map.of(
                "iss", "rm-client", "sub", "ISU_ReverseMentoring", "aud", "wd", "exp", NOW.getEpochSecond() + 300);
        assertThat(assertion(right, pair).status()).isEqualTo(200);
        assertInvalidGrant(assertion(right, keyPair()));
        Map<String, Object> wrong = Map.of("iss", "other", "sub", "other", "aud", "other", "exp", NOW.getEpochSecond());
        for (String claim : right.keySet()) {
            Map<String, Object> claims = new HashMap<>(right);
            claims.put(claim, wrong.get(claim));
            assertInvalidGrant(assertion(claims, pair));
            claims.remove(claim);
            assertInvalidGrant(assertion(claims, pair));
        }
        assertInvalidGrant(
                http.post(simulator.tokenUri(), "", Map.of("grant_type", JWT_BEARER, "assertion", "not.an.assertion")));
        simulator.tokens().refuseGrantsWith401();
        assertThat(assertion(right, keyPair()).status()).isEqualTo(401);
    }

    @Test
    void tokens_can_end_in_the_middle_of_a_run() throws Exception {
        String token = bearer(http.refresh(simulator.tenant().refreshToken()));
        simulator.tokens().expireAfterUses(2);
        assertThat(http.report(token).status()).isEqualTo(200);
        assertThat(http.report(token).status()).isEqualTo(200);
        assertThat(http.report(token).status()).isEqualTo(401);
        String next = bearer(http.refresh(simulator.tenant().refreshToken()));
        assertThat(http.report(next).status()).isEqualTo(200);
    }

    @Test
    void the_gateway_takes_the_tenant_from_the_body_and_says_the_lifetime_as_text() throws Exception {
        String client = Http.basic("rm-client", "rm-client-secret");
        Map<String, String> grant = Map.of("grant_type", "client_credentials", "tenant_alias", "adventureworks");
        Answer answer = http.post(simulator.gatewayTokenUri(), client, grant);
        assertThat(answer.body().get("expires_in").isTextual()).isTrue();
        assertThat(answer.body().get("expires_in").asText()).isEqualTo("3600");
        assertThat(answer.body().has("refresh_token")).isFalse();
        URI workers = simulator.baseUri().resolve("/common/v1/workers");
        assertThat(http.get(workers, bearer(answer)).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        assertThat(http.get(workers, bearer(answer)).status()).isEqualTo(401);
        Map<String, String> other = Map.of("grant_type", "client_credentials", "tenant_alias", "other");
        assertThat(http.post(simulator.gatewayTokenUri(), client, other).status())
                .isEqualTo(503);
    }

    private Answer assertion(Map<String, Object> claims, KeyPair pair) throws Exception {
        String text = base64("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(new ObjectMapper().writeValueAsBytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return http.post(
                simulator.tokenUri(),
                "",
                Map.of("grant_type", JWT_BEARER, "assertion", text + "." + base64(signature.sign())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keyPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("error").asText()).isEqualTo("invalid_grant");
    }

    private static String bearer(Answer answer) {
        return "Bearer " + answer.body().get("access_token").asText();
    }
}

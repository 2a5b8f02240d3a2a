package org.reversementoring.workday.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.workday.simulator.Http.Answer;

class TokenEndpointTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T18:00:00Z"));
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

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("error").asText()).isEqualTo("invalid_grant");
    }

    private static String bearer(Answer answer) {
        return "Bearer " + answer.body().get("access_token").asText();
    }
}

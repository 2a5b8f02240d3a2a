package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.Action;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.rest.TokenRefusal;

/** Exports, erasures, disclosures and holds take a person who signed in just now; nothing else does. */
class StepUpTest {
    private static final String AGAIN = "urn:reverse-mentoring:problem:sign-in-again";
    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", max_age=\"900\"";

    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(RealSignOn.REALM);

    @TempDir
    static Path folder;

    @Test
    void theseActionsAskForItAndNoOther() {
        EnumSet<Action> fresh = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (action.needsFreshSignIn()) {
                fresh.add(action);
            }
        }

        assertThat(fresh)
                .containsExactlyInAnyOrder(
                        Action.EXPORT_OWN,
                        Action.ASK_ERASURE,
                        Action.PROPOSE_DISCLOSURE,
                        Action.DECIDE_DISCLOSURE,
                        Action.RECORD_DISCLOSURE,
                        Action.REQUEST_HOLD,
                        Action.DECIDE_HOLD);
    }

    @Test
    void atEveryEndpointWhoSignedInTooLongAgoIsAskedAgainExactlyWhereTheActionSaysSo() {
        try (RunningProduct product = new RunningProduct(folder)) {
            Scene scene = Firm.with(product).scene();
            Instant now = Instant.now();
            List<String> stale = List.of(
                    signedIn(product, scene, now.minus(Duration.ofMinutes(16)).getEpochSecond()),
                    signedIn(product, scene, null));
            String fresh =
                    signedIn(product, scene, now.minus(Duration.ofMinutes(14)).getEpochSecond());
            Set<Action> seen = new HashSet<>();
            for (Endpoints.Each endpoint : Endpoints.all()) {
                boolean asks = endpoint.actions().stream().anyMatch(Action::needsFreshSignIn);
                if (asks) {
                    seen.addAll(endpoint.actions());
                    Set<RunningProduct.Answer> answers = new HashSet<>();
                    for (String token : stale) {
                        answers.add(call(product, endpoint, token, scene.pair));
                        answers.add(
                                call(product, endpoint, token, UUID.randomUUID().toString()));
                    }
                    assertThat(answers)
                            .as("%s: the same for a record that is missing", endpoint)
                            .hasSize(1);
                    RunningProduct.Answer answer = answers.iterator().next();
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.body()).contains(AGAIN);
                    assertThat(answer.headers().get("www-authenticate")).containsExactly(CHALLENGE);
                } else if (!endpoint.isPublic()) {
                    String missing = UUID.randomUUID().toString();
                    assertThat(call(product, endpoint, stale.get(0), missing).body())
                            .as("%s", endpoint)
                            .doesNotContain(AGAIN);
                }
                assertThat(call(product, endpoint, fresh, UUID.randomUUID().toString())
                                .body())
                        .as("%s", endpoint)
                        .doesNotContain(AGAIN);
            }
            assertThat(seen)
                    .as("every such action has an endpoint")
                    .containsAll(EnumSet.allOf(Action.class).stream()
                            .filter(Action::needsFreshSignIn)
                            .toList());
        }
    }

    private static String signedIn(RunningProduct product, Scene scene, Long authTime) {
        return product.token(
                scene.mentorNumber, claims -> claims.claim("auth_time", authTime), StaffRole.SUPPORT_CONTACT);
    }

    private static RunningProduct.Answer call(
            RunningProduct product, Endpoints.Each endpoint, String token, String id) {
        return product.call(token, endpoint.verb(), endpoint.about(id), endpoint.body(), "If-Match", "\"0\"");
    }

    @Test
    void aTokenThatIsRefreshedKeepsTheTimeOfTheSignInAndSoGoesStale(KeycloakServer keycloak) throws Exception {
        RealSignOn signOn = new RealSignOn(keycloak);
        RSAKey key = signOn.bringKey("for-step-up", 10);
        try (RunningProduct product = signOn.product(folder, Map.of("RM_OIDC_STEP_UP_AGE", "PT1M"))) {
            Firm.with(product).workforce().employ(RealSignOn.PERSON);
            JsonNode session = signOn.signInByPage("anna");
            assertThat(claim(session, "auth_time")).isNotNull();
            assertThat(export(product, token(session)).status()).isEqualTo(200);

            JsonNode refreshed =
                    signOn.refreshByPage(session.path("refresh_token").asText());
            assertThat(claim(refreshed, "auth_time")).isEqualTo(claim(session, "auth_time"));
            String later = RealSignOn.forge(
                    token(refreshed),
                    key,
                    header -> {},
                    claims -> claims.claim("auth_time", Instant.now().getEpochSecond() - 61));
            RunningProduct.Answer again = export(product, later);
            assertThat(again.status()).isEqualTo(401);
            assertThat(again.headers().get("www-authenticate"))
                    .containsExactly("Bearer error=\"insufficient_user_authentication\", max_age=\"60\"");
            assertThat(product.verifier.refusals().counts())
                    .as("nothing tells of it")
                    .doesNotContainKey(TokenRefusal.SIGN_IN_TOO_OLD)
                    .allSatisfy((reason, count) -> assertThat(count).isZero());
            assertThat(product.call(later, "GET", "pairs", "").status()).isEqualTo(200);

            assertThat(export(product, token(signOn.signInByPage("anna"))).status())
                    .isEqualTo(200);
        } finally {
            signOn.disableKey("for-step-up");
        }
    }

    @Test
    void whereAWayOfSigningInIsNamedAnotherIsNotEnough(KeycloakServer keycloak) throws Exception {
        RealSignOn signOn = new RealSignOn(keycloak);
        JsonNode session = signOn.signInByPage("anna");
        String acr = SignedJWT.parse(token(session)).getJWTClaimsSet().getStringClaim("acr");
        try (RunningProduct gold = signOn.product(folder, Map.of("RM_OIDC_STEP_UP_ACR", "gold, silver"))) {
            Firm.with(gold).workforce().employ(RealSignOn.PERSON);
            RunningProduct.Answer again = export(gold, token(session));
            assertThat(again.status()).isEqualTo(401);
            assertThat(again.headers().get("www-authenticate"))
                    .containsExactly(CHALLENGE + ", acr_values=\"gold silver\"");
        }
        try (RunningProduct any = signOn.product(folder, Map.of("RM_OIDC_STEP_UP_ACR", "gold," + acr))) {
            Firm.with(any).workforce().employ(RealSignOn.PERSON);
            assertThat(export(any, token(session)).status()).isEqualTo(200);
        }
    }

    private static String token(JsonNode session) {
        return session.path("access_token").asText();
    }

    private static Object claim(JsonNode session, String name) throws Exception {
        return SignedJWT.parse(token(session)).getJWTClaimsSet().getClaim(name);
    }

    private static RunningProduct.Answer export(RunningProduct product, String token) {
        return product.call(token, "GET", "me/export", "");
    }
}

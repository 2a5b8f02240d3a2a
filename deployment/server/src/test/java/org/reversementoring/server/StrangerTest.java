package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/**
 * A stranger at every endpoint: without a token, with one of another realm, with one of yesterday, and with a good one
 * of somebody who has no role and takes no part. A real Keycloak gives the tokens.
 */
class StrangerTest {
    /** About nobody, or a list that is empty for them. */
    private static final Set<String> FOR_EVERYBODY =
            Set.of("GET agenda-templates", "GET pairs", "GET programme-templates", "GET programmes");

    /** What an employee reads of themselves, and may ask for themselves. */
    private static final Set<String> FOR_EMPLOYEES = Set.of(
            "GET burden-policy",
            "GET confidentiality",
            "GET me",
            "GET me/audit",
            "GET me/credits",
            "GET me/erasures",
            "GET me/export",
            "GET me/notice-channels",
            "GET me/notices",
            "GET me/participations",
            "GET me/protective-notes",
            "GET me/register",
            "GET me/skill-levels",
            "GET me/support-cases",
            "GET me/time-budgets",
            "GET me/training",
            "GET pulse-items",
            "GET reporting-channel",
            "GET resources",
            "POST me/erasures");

    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(RealSignOn.REALM);

    @TempDir
    static Path folder;

    private static RunningProduct product;
    private static Map<String, String> strangers;
    private static String unbound;
    private static String employee;

    @BeforeAll
    static void start(KeycloakServer keycloak) throws Exception {
        RealSignOn signOn = new RealSignOn(keycloak);
        RSAKey forger = signOn.bringKey("for-strangers", 10);
        product = signOn.product(folder, Map.of());
        Firm.with(product).workforce().employ(RealSignOn.PERSON);
        employee = signOn.signInByPage("anna").path("access_token").asText();
        unbound = signOn.signIn("nobody").path("access_token").asText();
        Instant yesterday = Instant.now().minusSeconds(86_400);
        strangers = Map.of(
                "nobody signed in",
                "",
                "a programme manager of another realm",
                signOn.neighbour().ofPerson(TestRealm.CLIENT, "mara", TestRealm.PASSWORD),
                "a programme manager of yesterday",
                RealSignOn.forge(
                        signOn.signIn("mara").path("access_token").asText(),
                        forger,
                        header -> {},
                        claims -> claims.issueTime(Date.from(yesterday))
                                .expirationTime(Date.from(yesterday.plusSeconds(300)))));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static RunningProduct.Answer call(Endpoints.Each endpoint, String token) {
        return product.call(
                token,
                endpoint.verb(),
                endpoint.about(UUID.randomUUID().toString()),
                endpoint.body(),
                "If-Match",
                "\"0\"");
    }

    @Test
    void whoseTokenIsNotOursGetsNothingFromAnyEndpoint() {
        List<Endpoints.Each> all = Endpoints.all();
        assertThat(all).hasSizeGreaterThan(100);
        strangers.forEach((who, token) -> {
            Set<RunningProduct.Answer> answers = new LinkedHashSet<>();
            for (Endpoints.Each endpoint : all) {
                if (!endpoint.isPublic()) {
                    RunningProduct.Answer answer = call(endpoint, token);
                    assertThat(answer.status()).as("%s: %s", who, endpoint).isEqualTo(401);
                    answers.add(answer);
                }
            }
            assertThat(answers).as("the same bytes everywhere for " + who).hasSize(1);
        });
    }

    @Test
    void whatIsPublicSaysNothingAboutAnybody() {
        assertThat(Endpoints.all().stream().filter(Endpoints.Each::isPublic).map(Endpoints.Each::toString))
                .containsExactlyInAnyOrder("GET health/live", "GET health/ready");
    }

    @Test
    void whoIsSignedInWithoutARoleReadsOnlyWhatIsForEverybodyAndTheirOwnEmptyLists() {
        assertThat(answered(unbound)).isEqualTo(FOR_EVERYBODY);
        assertThat(answered(employee))
                .containsAll(FOR_EVERYBODY)
                .allMatch(endpoint -> FOR_EVERYBODY.contains(endpoint) || FOR_EMPLOYEES.contains(endpoint));
    }

    /** The endpoints that do not answer with a problem. */
    private static Set<String> answered(String token) {
        Set<String> answered = new TreeSet<>();
        for (Endpoints.Each endpoint : Endpoints.all()) {
            if (endpoint.isPublic()) {
                continue;
            }
            RunningProduct.Answer answer = call(endpoint, token);
            assertThat(answer.body()).as("%s", endpoint).doesNotContain(Scene.MANAGER, Scene.CONTACT);
            if (answer.status() < 300) {
                answered.add(endpoint.toString());
            } else {
                assertThat(answer.status())
                        .as("%s: %s", endpoint, answer.body())
                        .isBetween(400, 499);
                assertThat(answer.headers().get("content-type"))
                        .as("%s", endpoint)
                        .containsExactly("application/problem+json");
            }
        }
        return answered;
    }
}

package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.event.Event;
import org.reversementoring.event.EventType;
import org.reversementoring.event.Outbox;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.Programme;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.server.Outbound.Made;
import org.reversementoring.server.Outbound.To;

/**
 * A programme manager leaves the company, on the whole product with a real Keycloak behind a recorder: the account's
 * roles and sessions, the programme, and that nothing is asked of Keycloak that is not on the closed list.
 */
class LeaverTest {
    private static final String LEAVER = "L0000001";
    private static final String COLLEAGUE = "L0000002";
    private static final String ROLE = StaffRole.PROGRAMME_MANAGER.claim();

    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.empty().with(user("leaver", LEAVER), user("colleague", COLLEAGUE)));

    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;
    private static CallRecorder recorder;
    private static RunningProduct product;
    private static Firm firm;
    private static PersonId leaver;

    private static TestUser user(String name, String number) {
        return new TestUser(
                name,
                TestRealm.PASSWORD,
                name,
                "Berg",
                name + "@example.org",
                number,
                Set.of(StaffRole.PROGRAMME_MANAGER));
    }

    @BeforeAll
    static void leave(KeycloakServer server) throws IOException {
        keycloak = server;
        recorder = new CallRecorder(To.ACCOUNTS, keycloak.url(), LeaverTest::name);
        product = new RunningProduct(
                folder,
                Map.of(
                        "RM_ACCOUNTS_URL",
                        recorder.url().toString(),
                        "RM_ACCOUNTS_CLIENT_SECRET",
                        TestRealm.CLIENT_SECRET));
        firm = Firm.with(product);
        leaver = firm.workforce().employ(LEAVER);
        firm.workforce().employ(COLLEAGUE);
    }

    @AfterAll
    static void stop() {
        product.close();
        recorder.close();
    }

    private static String name(String method, String path, String form) {
        String rest = path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replace("/admin/realms/" + RealmDefinition.NAME + "/", "")
                .replace("/realms/" + RealmDefinition.NAME + "/protocol/openid-connect/", "");
        return method + " " + rest;
    }

    private static String roles(String user) throws ParseException {
        return "" + SignedJWT.parse(keycloak.token(user)).getJWTClaimsSet().getClaim("realm_access");
    }

    private static boolean signedIn(String refreshToken) {
        return keycloak.tokens()
                .ask(Map.of(
                        "grant_type", "refresh_token", "client_id", TestRealm.CLIENT, "refresh_token", refreshToken))
                .has("access_token");
    }

    private static String session(String user) {
        return keycloak.tokens()
                .ask(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        TestRealm.CLIENT,
                        "username",
                        user,
                        "password",
                        TestRealm.PASSWORD))
                .path("refresh_token")
                .asText();
    }

    private static Programme programme(Scene scene) {
        return product.stores.work.run(() -> product.stores
                .programmes
                .find(new ProgrammeId(UUID.fromString(scene.programme)))
                .orElseThrow());
    }

    @Test
    void aLeaverLosesRolesSessionsAndProgrammesAndComesBackWithoutThem() throws ParseException {
        Scene scene = firm.scene();
        manage(scene);
        assertThat(roles("leaver")).contains(ROLE);
        String sessionOfLeaver = session("leaver");
        String sessionOfColleague = session("colleague");
        String token = product.token(LEAVER, StaffRole.PROGRAMME_MANAGER);
        String readiness = "programmes/" + scene.programme + "/activation-gate";
        assertThat(product.call(token, "GET", readiness, "").status()).isEqualTo(200);

        firm.workforce().leave(LEAVER);

        assertThat(roles("leaver")).doesNotContain(ROLE);
        assertThat(signedIn(sessionOfLeaver)).isFalse();
        assertThat(roles("colleague")).contains(ROLE);
        assertThat(signedIn(sessionOfColleague)).isTrue();
        assertThat(programme(scene).managers()).isEmpty();
        assertThat(product.call(token, "GET", readiness, "").status())
                .as("a token that was given before has no role here any more")
                .isEqualTo(404);

        again();
        assertThat(roles("leaver")).doesNotContain(ROLE);

        String operator = product.token("O0000001", StaffRole.OPERATOR);
        RunningProduct.Answer named = product.call(
                operator,
                "PUT",
                "programmes/" + scene.programme + "/managers",
                "{\"people\": [\"" + firm.manager().value() + "\"]}",
                "If-Match",
                product.call(operator, "GET", "programmes/" + scene.programme, "")
                        .headers()
                        .get("etag")
                        .get(0));
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(programme(scene).managers()).containsExactly(firm.manager());

        product.connections.accounts.orElseThrow().reachable();
        List<Made> calls = recorder.calls();
        assertThat(Outbound.foreign(calls)).isEmpty();
        assertThat(Outbound.idle(calls, EnumSet.of(To.ACCOUNTS))).isEmpty();
        assertThat(recorder.texts()).noneMatch(text -> text.contains(scene.programme) || text.contains(scene.pair));
    }

    /** The leaver alone manages the programme. */
    private static void manage(Scene scene) {
        product.stores.work.run(
                () -> product.stores.programmes.save(programme(scene).withManagers(Set.of(leaver))));
    }

    /** As after a crash between the effect and the note that it was done. */
    private static void again() {
        product.stores.work.run(() -> product.stores.outbox.append(Event.of(
                UUID.randomUUID(), EventType.PERSON_LEFT, product.clock.instant(), Map.of("person", leaver.value()))));
        product.relay();
        for (Outbox.Leg leg : Outbox.Leg.values()) {
            assertThat(product.stores.work.run(
                            () -> product.stores.outbox.late(leg, Instant.parse("9999-01-01T00:00:00Z"))))
                    .isEqualTo(new Outbox.Late(0, null));
        }
        assertThat(product.stores.work.run(() ->
                        product.stores.people.find(new EmployeeNumber(LEAVER)).isPresent()))
                .isTrue();
    }
}

package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.TestUsers.Wanted;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.people.EmployeeNumber;

/** Throw-away users of a real Keycloak. */
class TestUsersTest {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.staffed().withAdministrator());

    private static final Wanted MENTOR = new Wanted("mentor", new EmployeeNumber("VERIFY-MENTOR"), Set.of());
    private static final Wanted OFFICER = new Wanted("dpo", null, Set.of(StaffRole.DPO));
    private static final Wanted SERVICE = new Wanted("integration", null, Set.of(StaffRole.INTEGRATION));

    private final KeycloakServer keycloak;
    private final TestUsers users;
    private final TokenEndpoint tokens;

    TestUsersTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        users = users(keycloak.url(), RealmDefinition.NAME, TestRealm.PASSWORD);
        tokens = TokenEndpoint.of(keycloak.issuer());
    }

    private static TestUsers users(URI server, String realm, String password) {
        return users(server, realm, TestRealm.ADMINISTRATOR, password);
    }

    private static TestUsers users(URI server, String realm, String username, String password) {
        return new TestUsers(
                server, realm, new Administrator(RealmDefinition.NAME, username, password), RealmDefinition.AUDIENCE);
    }

    @AfterEach
    void close() {
        users.remove();
        users.close();
    }

    @Test
    void a_throw_away_employee_has_a_token_for_our_api() {
        Map<String, TestLogin> logins = users.create(List.of(MENTOR, OFFICER));

        Token token = Token.read(logins.get("mentor").token(tokens));
        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.texts("aud")).containsExactly(RealmDefinition.AUDIENCE);
        assertThat(token.claims().path("client_id").asText()).isEqualTo(TestUsers.CLIENT);
        assertThat(token.claims().path("employee_number").asText()).isEqualTo("VERIFY-MENTOR");
        assertThat(token.claims().path("auth_time").asLong())
                .as("fresh now, and not for ever")
                .isBetween(
                        token.claims().path("iat").asLong() - 120,
                        token.claims().path("iat").asLong());
        assertThat(token.roles()).isEmpty();
        Token officer = Token.read(logins.get("dpo").token(tokens));
        assertThat(officer.roles()).containsExactly("rm-dpo");
        assertThat(officer.claims().has("employee_number")).isFalse();
    }

    @Test
    void a_throw_away_service_signs_in_as_itself() {
        Map<String, TestLogin> logins = users.create(List.of(SERVICE));

        Token token = Token.read(logins.get("integration").token(tokens));
        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.texts("aud")).containsExactly(RealmDefinition.AUDIENCE);
        assertThat(token.claims().path("client_id").asText()).isEqualTo("verify-privacy-integration");
        assertThat(token.roles()).containsExactly("rm-integration");
        assertThat(token.claims().has("employee_number")).isFalse();
    }

    @Test
    void they_are_made_anew_after_a_crash_and_removed_as_often_as_one_likes() {
        TestLogin before = users.create(List.of(MENTOR, SERVICE)).get("mentor");
        TestLogin after = users.create(List.of(MENTOR, SERVICE)).get("mentor");

        assertThat(after.secret()).isNotEqualTo(before.secret());
        assertThatThrownBy(() -> before.token(tokens)).hasMessageContaining("invalid_grant");
        // The person, the client by which people sign in, and the service.
        assertThat(users.remove()).isEqualTo(3);
        assertThat(users.remove()).isZero();
        assertThatThrownBy(() -> after.token(tokens)).hasMessageContaining("invalid_client");
    }

    @Test
    void nobody_else_is_touched() {
        users.create(List.of(MENTOR, OFFICER, SERVICE));
        users.remove();

        assertThat(keycloak.token("junior")).isNotBlank();
        assertThat(keycloak.token("dpo")).isNotBlank();
        assertThat(keycloak.tokenOfClient(TestRealm.INTEGRATION_CLIENT, TestRealm.CLIENT_SECRET))
                .isNotBlank();
    }

    @Test
    void secrets_are_not_printed() {
        TestLogin login = users.create(List.of(MENTOR)).get("mentor");

        assertThat(login.toString()).doesNotContain(login.secret());
        assertThat(new Administrator("master", "admin", "hidden").toString()).doesNotContain("hidden");
    }

    @Test
    void what_is_missing_is_said() {
        // Somebody else's name: Keycloak looks more closely at a name just after a wrong password.
        try (TestUsers wrong = users(keycloak.url(), RealmDefinition.NAME, "auditor", "not the password");
                TestUsers elsewhere = users(keycloak.url(), "no-such-realm", TestRealm.PASSWORD);
                TestUsers away = users(URI.create("http://127.0.0.1:9"), RealmDefinition.NAME, TestRealm.PASSWORD)) {
            assertThatThrownBy(wrong::remove)
                    .isInstanceOf(KeycloakUnusableException.class)
                    .hasMessageContaining("does not let the administrator auditor")
                    .hasMessageContaining("password file");
            assertThatThrownBy(elsewhere::remove)
                    .isInstanceOf(KeycloakUnusableException.class)
                    .hasMessageContaining("no-such-realm");
            assertThatThrownBy(away::remove)
                    .isInstanceOf(KeycloakUnusableException.class)
                    .hasMessageContaining("does not answer");
        }
    }
}

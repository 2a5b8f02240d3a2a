package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.reversementoring.access.StaffRole;
import org.reversementoring.contract.AccountsContract;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.keycloak.testing.TestUser;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.problem.Problem;
import org.reversementoring.problem.RefusedException;

class KeycloakAccountsTest implements AccountsContract {
    /** Two people whose numbers differ in case alone, and one with a number that needs encoding. */
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK = new KeycloakExtension(
            TestRealm.staffed().withAdministrator().with(user("kim", "a1"), user("lou", "A1"), user("max", "é':1")));

    private static final String FOREIGN_ROLE = "reader-of-payslips";
    private static final String GROUP = "auditors";

    private final KeycloakServer keycloak;
    private final KeycloakAccounts accounts;
    private final RealmResource realm;
    private final Keycloak administration;
    private final Map<EmployeeNumber, String> refreshTokens = new HashMap<>();

    KeycloakAccountsTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        this.accounts = accounts(keycloak.url(), TestRealm.CLIENT_SECRET);
        administration = KeycloakBuilder.builder()
                .serverUrl(keycloak.url().toString())
                .realm(RealmDefinition.NAME)
                .clientId("admin-cli")
                .username(TestRealm.ADMINISTRATOR)
                .password(TestRealm.PASSWORD)
                .build();
        realm = administration.realm(RealmDefinition.NAME);
        if (realm.roles().list(FOREIGN_ROLE, true).isEmpty()) {
            realm.roles().create(new RoleRepresentation(FOREIGN_ROLE, "Another system's", false));
        }
    }

    private static TestUser user(String name, String number) {
        return new TestUser(name, TestRealm.PASSWORD, name, "Berg", name + "@example.org", number, Set.of());
    }

    private static KeycloakAccounts accounts(URI server, String secret) {
        return new KeycloakAccounts(server, RealmDefinition.NAME, RealmDefinition.ACCOUNTS_CLIENT, secret);
    }

    @AfterEach
    void close() {
        administration.close();
        accounts.close();
    }

    @Override
    public KeycloakAccounts accounts() {
        return accounts;
    }

    @Override
    public EmployeeNumber leaver() {
        return new EmployeeNumber("a1");
    }

    @Override
    public EmployeeNumber colleague() {
        return new EmployeeNumber("A1");
    }

    @Override
    public void signIn(EmployeeNumber person) {
        String username = username(person);
        JsonNode answer = keycloak.tokens()
                .ask(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        TestRealm.CLIENT,
                        "username",
                        username,
                        "password",
                        TestRealm.PASSWORD));
        refreshTokens.put(person, answer.path("refresh_token").asText());
    }

    @Override
    public boolean signedIn(EmployeeNumber person) {
        JsonNode answer = keycloak.tokens()
                .ask(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        TestRealm.CLIENT,
                        "refresh_token",
                        refreshTokens.get(person)));
        return answer.has("access_token");
    }

    @Override
    public String foreignRole() {
        return FOREIGN_ROLE;
    }

    @Override
    public void grant(EmployeeNumber person, Set<String> roles) {
        account(person)
                .roles()
                .realmLevel()
                .add(roles.stream()
                        .map(role -> realm.roles().get(role).toRepresentation())
                        .toList());
    }

    @Override
    public void grantByGroup(EmployeeNumber person, String role) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(GROUP);
        realm.groups().add(group).close();
        String id = realm.groups().groups(GROUP, 0, 1).get(0).getId();
        realm.groups()
                .group(id)
                .roles()
                .realmLevel()
                .add(List.of(realm.roles().get(role).toRepresentation()));
        account(person).joinGroup(id);
    }

    @Override
    public void ungroup(EmployeeNumber person) {
        realm.groups()
                .groups(GROUP, 0, 1)
                .forEach(group -> realm.groups().group(group.getId()).remove());
    }

    @Override
    public Set<String> roles(EmployeeNumber person) {
        return account(person).roles().realmLevel().listEffective().stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toSet());
    }

    private UserResource account(EmployeeNumber person) {
        return realm.users()
                .get(realm.users()
                        .searchByUsername(username(person), true)
                        .get(0)
                        .getId());
    }

    private static String username(EmployeeNumber person) {
        return Map.of("a1", "kim", "A1", "lou", "é':1", "max").get(person.value());
    }

    @Test
    void what_an_account_has_beside_the_products_roles_stays() {
        UserRepresentation before = account(leaver()).toRepresentation();
        Set<String> rolesBefore = roles(leaver());
        grant(leaver(), Set.of(StaffRole.OPERATOR.claim()));

        accounts.removeRoles(leaver());

        assertThat(roles(leaver())).isEqualTo(rolesBefore).contains("default-roles-" + RealmDefinition.NAME);
        UserRepresentation after = account(leaver()).toRepresentation();
        assertThat(after.getAttributes()).isEqualTo(before.getAttributes());
        assertThat(after.isEnabled()).isTrue();
    }

    @Test
    void an_employee_number_may_hold_colons_and_accents() {
        EmployeeNumber odd = new EmployeeNumber("é':1");
        signIn(odd);

        accounts.endSessions(odd);

        assertThat(signedIn(odd)).isFalse();
    }

    @Test
    void a_number_that_keycloak_cannot_look_up_is_refused_instead_of_finding_nobody() {
        for (String number : List.of("a\\", "a\"b")) {
            assertThatThrownBy(() -> accounts.endSessions(new EmployeeNumber(number)))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_SUPPORTED));
        }
    }

    @Test
    void a_wrong_secret_is_not_reachable_and_ends_nothing() {
        signIn(leaver());
        try (KeycloakAccounts wrong = accounts(keycloak.url(), "not the secret")) {
            assertThat(wrong.reachable()).isFalse();
            for (Runnable step : List.<Runnable>of(
                    () -> wrong.endSessions(leaver()),
                    () -> wrong.removeRoles(leaver()),
                    () -> wrong.subjects(leaver()))) {
                assertThatThrownBy(step::run)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                e -> assertThat(e.problem()).isEqualTo(Problem.ELSEWHERE_UNAVAILABLE));
            }
        }
        assertThat(signedIn(leaver())).isTrue();
    }

    @Test
    void a_keycloak_that_is_away_is_not_reachable_and_the_refusal_names_nobody() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (KeycloakAccounts away = accounts(URI.create("http://127.0.0.1:" + port), TestRealm.CLIENT_SECRET)) {
            assertThat(away.reachable()).isFalse();
            assertThatThrownBy(() -> away.endSessions(leaver()))
                    .isInstanceOf(RefusedException.class)
                    .hasNoCause()
                    .hasMessage("The single sign-on does not answer.");
            assertThatThrownBy(() -> away.removeRoles(leaver()))
                    .isInstanceOf(RefusedException.class)
                    .hasNoCause()
                    .hasMessage("The single sign-on does not answer.");
        }
    }
}

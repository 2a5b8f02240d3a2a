package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.Actor;
import org.reversementoring.access.SignIn;
import org.reversementoring.inmemory.InMemoryAccountBindings;
import org.reversementoring.inmemory.InMemoryUnitOfWork;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.people.EmployeeNumber;
import org.reversementoring.people.PersonId;
import org.reversementoring.problem.RefusedException;

/** What an account is worth from its beginning to its end, in a realm that keycloak setup made in an open one. */
class AccountLifeTest {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.staffed().withAdministrator());

    private static final String REALM = "life";
    private static final EmployeeNumber NUMBER = new EmployeeNumber("1003");

    @TempDir
    static Path secrets;

    private static ServerAdministration root;
    private static KeycloakServer keycloak;
    private static TokenEndpoint tokens;

    private final InMemoryAccountBindings bindings = new InMemoryAccountBindings();
    private final SignIn signIn = new SignIn(
            new InMemoryUnitOfWork(),
            bindings,
            number -> number.equals(NUMBER)
                    ? Optional.of(new SignIn.Employee(new PersonId(new UUID(0, 1)), number, true))
                    : Optional.empty());

    /** Everybody may register, as in a realm that an organisation has for other purposes too. */
    @BeforeAll
    static void setUp(KeycloakServer server) {
        keycloak = server;
        root = new ServerAdministration(server.url());
        root.createRealm(REALM, Map.of("registrationAllowed", true));
        SetupRequest request = new SetupRequest(List.of(), null, List.of(), false, null);
        try (RealmSetup setup = new RealmSetup(server.url(), REALM, KeycloakServer.ROOT, request, secrets)) {
            setup.apply(line -> {});
        }
        root.create(
                REALM,
                "/clients",
                RealmDefinition.peopleClient("people")
                        .put("publicClient", true)
                        .put("directAccessGrantsEnabled", true));
        tokens = TokenEndpoint.of(issuer());
    }

    private static String issuer() {
        return keycloak.url() + "/realms/" + REALM;
    }

    private JsonNode claims(String username) {
        return Token.read(tokens.ofPerson("people", username, TestRealm.PASSWORD))
                .claims();
    }

    private Actor actor(JsonNode claims) {
        return signIn.signIn(
                claims.path("iss").asText() + "|" + claims.path("sub").asText(),
                claims.path("employee_number").asText(null),
                Set.copyOf(new Token(claims, claims).roles()));
    }

    @Test
    void who_registers_chooses_a_name_and_not_an_employee() throws Exception {
        Browser browser = new Browser(issuer());
        browser.register(
                "http://127.0.0.1:8080/docs",
                Map.of(
                        "username",
                        "newcomer",
                        "email",
                        "newcomer@example.org",
                        "firstName",
                        "Nell",
                        "lastName",
                        "Comer",
                        "password",
                        TestRealm.PASSWORD,
                        "password-confirm",
                        TestRealm.PASSWORD,
                        "employee_number",
                        NUMBER.value(),
                        "user.attributes.employee_number",
                        NUMBER.value()));

        JsonNode claims = claims("newcomer");
        assertThat(claims.path("aud").asText()).isEqualTo(RealmDefinition.AUDIENCE);
        assertThat(claims.has("employee_number")).isFalse();
        assertThat(claims.has("realm_access")).isFalse();
        assertThat(actor(claims).person()).isEmpty();
    }

    @Test
    void an_address_or_a_name_that_somebody_had_before_gives_nothing() {
        root.addUser(REALM, "kim", TestRealm.PASSWORD);
        root.bind(REALM, "kim", NUMBER.value());
        JsonNode first = claims("kim");
        assertThat(actor(first).person()).isPresent();

        root.removeUser(REALM, "kim");
        root.addUser(REALM, "kim", TestRealm.PASSWORD);
        JsonNode second = claims("kim");

        assertThat(second.path("sub")).isNotEqualTo(first.path("sub"));
        assertThat(actor(second).person()).isEmpty();
        root.bind(REALM, "kim", NUMBER.value());
        assertThatThrownBy(() -> actor(claims("kim")))
                .as("not even where an administrator writes the number of before at the new account")
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not bound to one another");
        root.removeUser(REALM, "kim");
    }

    @Test
    void a_role_that_is_taken_away_is_in_no_later_token() {
        root.addUser(REALM, "lou", TestRealm.PASSWORD);
        root.giveRole(REALM, "lou", "rm-auditor");
        JsonNode session = tokens.ask(Map.of(
                "grant_type", "password", "client_id", "people", "username", "lou", "password", TestRealm.PASSWORD));
        Token before = Token.read(session.path("access_token").asText());
        assertThat(before.roles()).containsExactly("rm-auditor");
        assertThat(before.claims().path("exp").asLong()
                        - before.claims().path("iat").asLong())
                .as("as long as the token of before may say it, in a realm whose own tokens may live longer")
                .isEqualTo(300);

        root.takeRole(REALM, "lou", "rm-auditor");
        JsonNode refreshed = tokens.ask(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                "people",
                "refresh_token",
                session.path("refresh_token").asText()));

        assertThat(Token.read(refreshed.path("access_token").asText()).roles()).isEmpty();
        root.removeUser(REALM, "lou");
    }

    @Test
    void a_leavers_sessions_end_at_once() throws Exception {
        root.addUser(REALM, "max", TestRealm.PASSWORD);
        root.bind(REALM, "max", "1009");
        JsonNode session = tokens.ask(Map.of(
                "grant_type", "password", "client_id", "people", "username", "max", "password", TestRealm.PASSWORD));

        String secret = Files.readString(secrets.resolve(RealmDefinition.ACCOUNTS_CLIENT + ".secret"));
        try (KeycloakAccounts accounts =
                new KeycloakAccounts(keycloak.url(), REALM, RealmDefinition.ACCOUNTS_CLIENT, secret.strip())) {
            accounts.endSessions(new EmployeeNumber("1009"));
        }

        assertThat(tokens.ask(Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                "people",
                                "refresh_token",
                                session.path("refresh_token").asText()))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        root.removeUser(REALM, "max");
    }
}

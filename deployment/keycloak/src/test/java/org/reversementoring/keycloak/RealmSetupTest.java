package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** Setting up realms of a real Keycloak. */
class RealmSetupTest {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.staffed().withAdministrator());

    private static final SetupRequest PLAIN = request(false, null);
    private static int realms;

    private final KeycloakServer keycloak;
    private final ServerAdministration root;
    private final String realm = "setup-" + ++realms;

    RealmSetupTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        this.root = new ServerAdministration(keycloak.url());
    }

    private static SetupRequest request(boolean harden, @Nullable FirstManagerAccount manager, String... integrations) {
        return new SetupRequest(
                List.of(integrations).stream().map(CallingService::integration).toList(),
                null,
                List.of(),
                harden,
                manager);
    }

    private RealmSetup setup(String realm, SetupRequest request, @Nullable Path secrets) {
        return new RealmSetup(keycloak.url(), realm, KeycloakServer.ROOT, request, secrets);
    }

    private RealmSetup.Plan plan(String realm, SetupRequest request) {
        try (RealmSetup setup = setup(realm, request, null)) {
            return setup.plan();
        }
    }

    private List<String> apply(String realm, SetupRequest request) {
        return apply(realm, request, null);
    }

    private List<String> apply(String realm, SetupRequest request, @Nullable Path secrets) {
        List<String> told = new ArrayList<>();
        try (RealmSetup setup = setup(realm, request, secrets)) {
            setup.apply(told::add);
        }
        return told;
    }

    @Test
    void the_imported_realm_is_what_a_set_up_would_make_of_it() {
        Administrator local = new Administrator(RealmDefinition.NAME, TestRealm.ADMINISTRATOR, TestRealm.PASSWORD);
        for (Administrator each : List.of(KeycloakServer.ROOT, local)) {
            try (RealmSetup setup = new RealmSetup(keycloak.url(), RealmDefinition.NAME, each, PLAIN, null)) {
                assertThat(setup.plan().changes()).isEmpty();
                assertThat(setup.plan().advice()).isEmpty();
            }
        }
    }

    @Test
    void a_realm_that_was_set_up_is_the_same_as_the_imported_one() {
        apply(realm, PLAIN);

        assertThat(root.ours(realm)).isEqualTo(root.ours(RealmDefinition.NAME));
    }

    @Test
    void what_is_planned_is_done_and_then_there_is_nothing_to_change() {
        SetupRequest request = request(false, null, "payroll", "intranet");
        RealmSetup.Plan plan = plan(realm, request);
        assertThat(root.exists(realm)).isFalse();

        assertThat(apply(realm, request)).isEqualTo(plan.changes());
        assertThat(plan.changes())
                .startsWith("+ realm " + realm)
                .contains(
                        "+ role rm-dpo",
                        "+ client scope reverse-mentoring",
                        "+ client reverse-mentoring-docs",
                        "+ client payroll",
                        "+ role rm-integration for the service payroll");

        assertThat(plan(realm, request).changes()).isEmpty();
        assertThat(plan(realm, request).advice()).isEmpty();
        assertThat(apply(realm, request)).isEmpty();
    }

    @Test
    void a_service_of_a_realm_that_was_set_up_gets_a_token_for_our_api(@TempDir Path folder) throws Exception {
        Path secrets = folder.resolve("secrets");
        root.createRealm(realm, Map.of("defaultSignatureAlgorithm", "EdDSA"));
        List<CallingService> services =
                List.of(CallingService.integration("payroll"), CallingService.monitoring("prometheus"));
        SetupRequest request = new SetupRequest(services, null, List.of(), false, null);
        assertThat(apply(realm, request, secrets))
                .contains("+ client prometheus", "+ role rm-operator for the service prometheus");

        Path file = secrets.resolve("payroll.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        TokenEndpoint endpoint = TokenEndpoint.of(keycloak.url() + "/realms/" + realm);
        Token token =
                Token.read(endpoint.ofClient("payroll", Files.readString(file).strip()));
        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.header().path("alg").asText())
                .as("whatever the realm signs by")
                .isEqualTo("RS256");
        assertThat(token.texts("aud")).containsExactly(RealmDefinition.AUDIENCE);
        assertThat(token.roles()).containsExactly("rm-integration");
        assertThat(token.scopes()).containsExactly(RealmDefinition.INTEGRATION_SCOPE);
        assertThat(token.claims().path("client_id").asText()).isEqualTo("payroll");
        assertThat(token.claims().has("employee_number")).isFalse();
        Token watching = Token.read(endpoint.ofClient(
                "prometheus",
                Files.readString(secrets.resolve("prometheus.secret")).strip()));
        assertThat(watching.roles()).containsExactly("rm-operator");
        assertThat(watching.names()).isEqualTo(token.names());
        assertThat(plan(realm, request).changes()).isEmpty();
        assertThatThrownBy(() -> plan(
                        realm,
                        new SetupRequest(List.of(CallingService.monitoring("payroll")), null, List.of(), false, null)))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("The service payroll has the role rm-integration and would get rm-operator");
        try (KeycloakAccounts accounts = new KeycloakAccounts(
                keycloak.url(),
                realm,
                RealmDefinition.ACCOUNTS_CLIENT,
                Files.readString(secrets.resolve("reverse-mentoring-accounts.secret"))
                        .strip())) {
            assertThat(accounts.reachable()).isTrue();
        }
    }

    @Test
    void a_file_with_a_secret_is_kept_and_a_missing_one_is_written_later(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("payroll.secret"), "mine");

        assertThat(apply(realm, request(false, null, "payroll"), folder))
                .contains("+ file " + folder.resolve("reverse-mentoring-accounts.secret"))
                .doesNotContain("+ file " + folder.resolve("payroll.secret"));
        assertThat(folder.resolve("payroll.secret")).hasContent("mine");
        try (RealmSetup again = setup(realm, request(false, null, "payroll"), folder)) {
            assertThat(again.plan().advice())
                    .containsExactly("! file " + folder.resolve("payroll.secret")
                            + " does not hold the client's present secret: remove it and run again");
        }

        Files.delete(folder.resolve("payroll.secret"));
        assertThat(apply(realm, request(false, null, "payroll"), folder))
                .containsExactly("+ file " + folder.resolve("payroll.secret"));
    }

    @Test
    void a_set_up_that_broke_off_anywhere_is_completed_by_the_next() {
        SetupRequest request = request(false, null, "payroll");
        int all = plan(realm, request).changes().size();
        List<String> told = new ArrayList<>();
        try (RealmSetup setup = setup(realm, request, null)) {
            for (int step = 0; step < all; step++) {
                assertThatThrownBy(() -> setup.apply(line -> {
                            told.add(line);
                            throw new IllegalStateException("broken off");
                        }))
                        .hasMessage("broken off");
            }
        }
        assertThat(told).hasSize(all).doesNotHaveDuplicates();
        assertThat(plan(realm, request).changes()).isEmpty();
    }

    @Test
    void what_somebody_else_added_to_ours_is_told_and_left() {
        apply(realm, PLAIN);
        JsonNode scope = root.find(realm, "/client-scopes", "name", RealmDefinition.SCOPE);
        ObjectNode mapper = (ObjectNode) json("""
                {"name":"mail","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper",
                 "config":{"claim.name":"employee_number","claim.value":"1003","access.token.claim":"true"}}""");
        root.create(realm, "/client-scopes/" + scope.path("id").asText() + "/protocol-mappers/models", mapper);
        root.change(
                realm,
                "/authentication/required-actions",
                "alias",
                "CONFIGURE_TOTP",
                "CONFIGURE_TOTP",
                action -> action.put("enabled", false));

        RealmSetup.Plan plan = plan(realm, PLAIN);

        assertThat(plan.advice())
                .containsExactly("! client scope reverse-mentoring has a mapper mail of somebody else, which can change"
                        + " what tokens say: remove it where nobody knows why");
        assertThat(plan.changes()).containsExactly("~ required action CONFIGURE_TOTP: enabled false -> true");
        apply(realm, PLAIN);
        assertThat(plan(realm, PLAIN).changes()).isEmpty();
        assertThat(plan(realm, PLAIN).advice()).isEqualTo(plan.advice());
    }

    @Test
    void what_somebody_changed_of_ours_is_told_field_by_field_and_brought_back() {
        apply(realm, PLAIN);
        root.change(realm, "/clients", "clientId", RealmDefinition.DOCS_CLIENT, client -> {
            client.put("directAccessGrantsEnabled", true);
            client.withObject("/attributes")
                    .put("pkce.code.challenge.method", "plain")
                    .put("access.token.signed.response.alg", "ES512")
                    .put("access.token.lifespan", "60");
        });
        root.change(
                realm,
                "/client-scopes",
                "name",
                RealmDefinition.SCOPE,
                scope -> scope.withObject("/attributes").put("include.in.token.scope", "false"));

        List<String> expected = List.of(
                "~ client scope reverse-mentoring: attributes.include.in.token.scope false -> true",
                "~ client reverse-mentoring-docs: directAccessGrantsEnabled true -> false,"
                        + " attributes.access.token.signed.response.alg ES512 -> RS256,"
                        + " attributes.pkce.code.challenge.method plain -> S256");
        assertThat(plan(realm, PLAIN).changes()).isEqualTo(expected);
        assertThat(apply(realm, PLAIN)).isEqualTo(expected);
        root.change(
                realm,
                "/clients",
                "clientId",
                RealmDefinition.DOCS_CLIENT,
                client -> client.withObject("/attributes")
                        .put("access.token.signed.response.alg", "PS256")
                        .put("access.token.lifespan", "600"));
        assertThat(apply(realm, PLAIN))
                .as("what is shorter, or as good, stays; what is longer does not")
                .containsExactly("~ client reverse-mentoring-docs: attributes.access.token.lifespan 600 -> 300");
    }

    @Test
    void an_existing_realm_is_added_to_and_otherwise_left_as_it_is() {
        root.createRealm(realm, Map.of("bruteForceProtected", false, "ssoSessionIdleTimeout", 900));
        root.addClient(realm, "intranet");
        JsonNode before = root.everythingElse(realm);

        RealmSetup.Plan plan = plan(realm, PLAIN);
        apply(realm, PLAIN);

        assertThat(plan.advice())
                .contains("! realm " + realm + ": bruteForceProtected false -> true would be safer; others share it, so"
                        + " change it there or run with --harden-realm");
        assertThat(plan.changes()).noneMatch(line -> line.contains("realm " + realm));
        assertThat(root.everythingElse(realm)).isEqualTo(before);
        assertThat(plan(realm, PLAIN).changes()).isEmpty();
    }

    @Test
    void in_a_realm_of_ours_nobody_registers_themselves_or_renames_themselves() {
        root.createRealm(
                realm,
                Map.of(
                        "registrationAllowed",
                        true,
                        "editUsernameAllowed",
                        true,
                        "attributes",
                        Map.of(RealmDefinition.MARK, "true")));

        apply(realm, PLAIN);

        assertThat(root.realm(realm).path("registrationAllowed").asBoolean()).isFalse();
        assertThat(root.realm(realm).path("editUsernameAllowed").asBoolean()).isFalse();
    }

    @Test
    void settings_that_others_share_are_brought_up_only_when_asked_and_never_down() {
        root.createRealm(realm, Map.of("bruteForceProtected", false, "ssoSessionIdleTimeout", 900));

        List<String> told = apply(realm, request(true, null));

        assertThat(told.get(0))
                .startsWith("~ realm " + realm + ": ")
                .contains("bruteForceProtected false -> true")
                .doesNotContain("ssoSessionIdleTimeout");
        assertThat(root.realm(realm).path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(root.realm(realm).path("ssoSessionIdleTimeout").asInt()).isEqualTo(900);
    }

    @Test
    void a_thing_of_the_same_name_that_is_not_ours_is_refused_and_nothing_is_changed() {
        root.createRealm(realm, Map.of());
        root.addClient(realm, RealmDefinition.DOCS_CLIENT);
        JsonNode before = root.everything(realm);

        assertThatThrownBy(() -> plan(realm, PLAIN))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("a client reverse-mentoring-docs that this set-up did not make")
                .hasMessageContaining("Nothing was changed");
        assertThat(root.everything(realm)).isEqualTo(before);
    }

    @Test
    void a_scope_of_keycloaks_own_that_is_gone_is_told_before_anything_is_changed() {
        root.createRealm(realm, Map.of("attributes", Map.of("frontendUrl", "https://login.example.com")));
        ObjectNode docs = new ObjectMapper().createObjectNode().put("clientId", RealmDefinition.DOCS_CLIENT);
        docs.putObject("attributes").put(RealmDefinition.MARK, "true");
        root.create(realm, "/clients", docs);
        root.remove(realm, "/client-scopes", "name", "acr");

        assertThatThrownBy(() -> apply(realm, PLAIN))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("The realm has no client scope acr")
                .hasMessageContaining("restore it first");
        try (RealmSetup setup = setup(realm, PLAIN, null)) {
            assertThat(setup.issuer())
                    .as("as people's address has it, not the administration's")
                    .contains("https://login.example.com/realms/" + realm);
        }
        try (RealmSetup setup = setup("nowhere", PLAIN, null)) {
            assertThat(setup.issuer()).isEmpty();
        }
    }

    @Test
    void an_attribute_that_people_can_write_themselves_is_refused() throws Exception {
        root.createRealm(realm, Map.of());
        root.changeProfile(realm, profile -> profile.withArray("attributes").add(json("""
                        {"name":"employee_number","permissions":{"view":["admin","user"],"edit":["admin","user"]}}""")));

        assertThatThrownBy(() -> plan(realm, PLAIN))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("others than administrators can write the user attribute employee_number");
        assertThat(apply(realm, request(true, null)))
                .contains("~ user attribute employee_number: permissions.edit [admin, user] -> [admin]");
        assertThat(plan(realm, PLAIN).changes()).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void what_a_profile_has_beside_stays_even_what_this_client_does_not_know() {
        root.createRealm(realm, Map.of());
        root.changeProfile(realm, profile -> {
            profile.put("unmanagedAttributePolicy", "ENABLED");
            profile.withArray("attributes")
                    .add(json("{\"name\":\"room\",\"defaultValue\":\"1.01\",\"permissions\":{\"edit\":[\"user\"]}}"));
        });
        ObjectNode before = root.profile(realm);

        assertThat(plan(realm, PLAIN).advice())
                .anyMatch(line -> line.contains("look at every employee_number that an account has already"));
        apply(realm, PLAIN);

        ObjectNode after = root.profile(realm);
        after.withArray("attributes").remove(after.withArray("attributes").size() - 1);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_first_programme_manager_is_an_account_that_is_bound_to_an_employee() {
        apply(realm, PLAIN);
        root.addUser(realm, "priya");
        root.addUser(realm, "viktor");

        assertThatThrownBy(() -> plan(realm, manager("nobody", null))).hasMessageContaining("no account nobody");
        assertThatThrownBy(() -> plan(realm, manager("priya", null)))
                .hasMessageContaining("has no employee number: give it with --employee-number");
        assertThat(apply(realm, manager("priya", "1003")))
                .containsExactly(
                        "~ account priya: employee_number (none) -> 1003",
                        "+ role rm-programme-manager for the account priya");
        assertThat(apply(realm, manager("Priya", null))).isEmpty();
        assertThatThrownBy(() -> plan(realm, manager("priya", "1004")))
                .hasMessageContaining("bound to another employee number already");
        assertThatThrownBy(() -> plan(realm, manager("viktor", "1003")))
                .hasMessageContaining("belongs to another account");
    }

    private static SetupRequest manager(String username, @Nullable String number) {
        return request(false, new FirstManagerAccount(username, number));
    }

    @Test
    void a_page_has_the_addresses_that_were_named_and_keeps_them() {
        SetupRequest named = new SetupRequest(
                List.of(), null, List.of(URI.create("https://mentoring.example.com/api/v1/")), false, null);
        apply(realm, named);

        JsonNode client = root.find(realm, "/clients", "clientId", RealmDefinition.DOCS_CLIENT);
        assertThat(client.path("redirectUris")).hasToString("[\"https://mentoring.example.com/api/v1/*\"]");
        assertThat(client.path("webOrigins")).hasToString("[\"https://mentoring.example.com\"]");
        assertThat(plan(realm, PLAIN).changes()).isEmpty();
    }

    @Test
    void what_is_missing_is_said_in_one_sentence() {
        Administrator wrong = new Administrator("master", "root", "not the password");
        Administrator local = new Administrator(RealmDefinition.NAME, "auditor", TestRealm.PASSWORD);
        assertRefused(keycloak.url(), "a", wrong, "does not let the administrator root of the realm master in");
        assertRefused(keycloak.url(), RealmDefinition.NAME, local, "manage-realm, manage-clients and manage-users");
        assertRefused(URI.create("http://127.0.0.1:9"), "a", wrong, "does not answer at its address");
        assertRefused(URI.create("http://sso.example.com"), "a", wrong, "in the clear");
        assertRefused(keycloak.url(), "master", wrong, "for Keycloak's own administrators");
    }

    private static void assertRefused(URI server, String realm, Administrator administrator, String why) {
        assertThatThrownBy(() -> {
                    try (RealmSetup setup = new RealmSetup(server, realm, administrator, PLAIN, null)) {
                        setup.plan();
                    }
                })
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("not the password")
                .hasMessageNotContaining("\n");
    }
}

package org.reversementoring.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.outgoing.SigningKey;
import org.reversementoring.people.EmployeeNumber;

/** Clients without a secret: a service of an integration, and the product's own. */
class PrivateKeyJwtTest {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.staffed().withAdministrator());

    private static final String REALM = "keys";

    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;
    private static Path keyFile;
    private static Path strangersKey;
    private static SetupRequest request;

    @BeforeAll
    static void setUp(KeycloakServer server) throws Exception {
        keycloak = server;
        Path certificate = pair("ours");
        keyFile = folder.resolve("ours.key");
        pair("stranger");
        strangersKey = folder.resolve("stranger.key");
        request = new SetupRequest(
                List.of(
                        CallingService.integration("payroll=" + certificate),
                        CallingService.monitoring("prometheus=" + certificate)),
                ClientKey.parse(certificate.toString()),
                List.of(),
                false,
                null);
        try (RealmSetup setup = setup()) {
            setup.apply(line -> {});
        }
    }

    private static RealmSetup setup() {
        return new RealmSetup(keycloak.url(), REALM, KeycloakServer.ROOT, request, folder.resolve("secrets"));
    }

    /** A key in NAME.key, and its certificate, both PEM. */
    private static Path pair(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Files.writeString(
                folder.resolve(name + ".key"),
                pem("PRIVATE KEY", keys.getKey(name, "changeit".toCharArray()).getEncoded()));
        return Files.writeString(
                folder.resolve(name + ".pem"),
                pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    private static String issuer() {
        return keycloak.url() + "/realms/" + REALM;
    }

    private static JsonNode ask(Map<String, String> fields) {
        return ask("payroll", fields);
    }

    private static JsonNode ask(String client, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        return TokenEndpoint.of(issuer()).ask(form);
    }

    @Test
    void a_service_signs_in_with_its_key() {
        JsonNode answer =
                ask(new ClientAssertion(SigningKey.read(keyFile), Clock.systemUTC()).fields("payroll", issuer()));

        Token token = Token.read(answer.path("access_token").asText());
        assertThat(token.header().path("typ").asText()).isEqualTo("at+jwt");
        assertThat(token.scopes()).containsExactly(RealmDefinition.INTEGRATION_SCOPE);
        assertThat(token.roles()).containsExactly("rm-integration");
        assertThat(token.claims().path("client_id").asText()).isEqualTo("payroll");

        JsonNode watching = ask(
                "prometheus",
                new ClientAssertion(SigningKey.read(keyFile), Clock.systemUTC()).fields("prometheus", issuer()));
        assertThat(Token.read(watching.path("access_token").asText()).roles()).containsExactly("rm-operator");
    }

    @Test
    void neither_a_strangers_key_nor_an_old_nor_a_used_assertion_nor_one_for_elsewhere_is_taken() {
        ClientAssertion ours = new ClientAssertion(SigningKey.read(keyFile), Clock.systemUTC());
        ClientAssertion late = new ClientAssertion(
                SigningKey.read(keyFile),
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10).negated()));
        Map<String, String> used = ours.fields("payroll", issuer());
        assertThat(ask(used).has("access_token")).isTrue();

        for (Map<String, String> bad : List.of(
                used,
                late.fields("payroll", issuer()),
                ours.fields("payroll", keycloak.issuer()),
                new ClientAssertion(SigningKey.read(strangersKey), Clock.systemUTC()).fields("payroll", issuer()),
                Map.of("client_secret", "anything"))) {
            assertThat(ask(bad).has("access_token")).isFalse();
        }
    }

    @Test
    void the_products_own_client_signs_in_with_its_key_as_often_as_it_needs() {
        try (KeycloakAccounts accounts = accounts(keyFile);
                KeycloakAccounts stranger = accounts(strangersKey)) {
            assertThat(accounts.reachable()).isTrue();
            assertThat(accounts.subjects(new EmployeeNumber("4711"))).isEmpty();
            assertThat(stranger.reachable()).isFalse();
        }
        try (KeycloakAccounts again = accounts(keyFile)) {
            assertThat(again.reachable()).isTrue();
        }
    }

    private static KeycloakAccounts accounts(Path key) {
        return new KeycloakAccounts(
                keycloak.url(),
                REALM,
                RealmDefinition.ACCOUNTS_CLIENT,
                new ClientAssertion(SigningKey.read(key), Clock.systemUTC()),
                issuer());
    }

    @Test
    void a_client_with_a_key_has_no_file_for_a_secret_and_keeps_its_key_when_none_is_named() {
        assertThat(folder.resolve("secrets")).doesNotExist();
        SetupRequest bare =
                new SetupRequest(List.of(CallingService.integration("payroll")), null, List.of(), false, null);
        try (RealmSetup setup =
                new RealmSetup(keycloak.url(), REALM, KeycloakServer.ROOT, bare, folder.resolve("secrets"))) {
            assertThat(setup.plan().changes()).isEmpty();
        }
    }

    @Test
    void a_private_key_is_not_given_to_keycloak_by_mistake() {
        assertThatThrownBy(() -> CallingService.integration("payroll=" + keyFile))
                .isInstanceOf(KeycloakUnusableException.class)
                .hasMessageContaining("holds no X.509 certificate; a private key is never given to Keycloak");
        assertThatThrownBy(() -> CallingService.integration("payroll=http://payroll.example.com/jwks"))
                .hasMessageContaining("not at an https address");
        assertThatThrownBy(() -> CallingService.integration("../payroll"))
                .hasMessageContaining("A service is named by");
        assertThatThrownBy(() -> CallingService.integration("reverse-mentoring-docs"))
                .hasMessageContaining("is kept for");
    }
}

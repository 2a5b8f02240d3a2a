package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;

/** The set-up as an operator calls it, against a real Keycloak. */
class SetupCommandTest {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.empty().withAdministrator());

    @TempDir
    private Path folder;

    private final KeycloakServer keycloak;

    SetupCommandTest(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    private CommandLineRun setup(String password, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "keycloak",
                "setup",
                "--keycloak-url",
                keycloak.url().toString(),
                "--admin-user",
                KeycloakServer.ROOT.username(),
                "--admin-password-file",
                Files.writeString(folder.resolve("password"), password).toString()));
        words.addAll(Arrays.asList(more));
        // No settings are there to be read.
        return CommandLineRun.of(folder.resolve("none.properties"), words.toArray(String[]::new));
    }

    @Test
    void theDifferenceIsToldThenMadeAndThenThereIsNone() throws IOException {
        String root = KeycloakServer.ROOT.password();
        String[] wanted = {
            "--realm",
            "command",
            "--integration",
            "payroll",
            "--monitoring",
            "prometheus",
            "--secrets-to",
            folder.resolve("secrets").toString()
        };
        String[] dry = Arrays.copyOf(wanted, wanted.length + 1);
        dry[wanted.length] = "--dry-run";

        CommandLineRun told = setup(root, dry);
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text())
                .startsWith("+ realm command\n")
                .contains("+ client payroll\n", "+ role rm-operator for the service prometheus\n", "+ file ")
                .endsWith("Nothing was changed: --dry-run.\n");
        assertThat(folder.resolve("secrets")).doesNotExist();

        CommandLineRun made = setup(root, wanted);
        assertThat(made.status()).as(made.text()).isZero();
        assertThat(made.text())
                .startsWith(told.text().replace("Nothing was changed: --dry-run.\n", ""))
                .contains("RM_OIDC_ISSUER=" + keycloak.url() + "/realms/command\n")
                .contains("RM_ACCOUNTS_CLIENT_SECRET_FILE=");
        for (String secret : List.of("payroll", "reverse-mentoring-accounts")) {
            assertThat(made.text())
                    .doesNotContain(Files.readString(folder.resolve("secrets/" + secret + ".secret"))
                            .strip());
        }

        CommandLineRun again = setup(root, wanted);
        assertThat(again.status()).isZero();
        String settings = made.text().substring(made.text().indexOf("The product's settings:"));
        assertThat(again.text()).isEqualTo("Nothing to change.\n" + settings);
        assertThat(setup(root, dry).status()).isZero();
    }

    @Test
    void whatCannotBeDoneIsOneSentenceAndTheStatusTwo() throws IOException {
        CommandLineRun wrong = setup("not the password", "--realm", "command");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.text().lines()).singleElement().asString().contains("does not let the administrator root");

        CommandLineRun lonely = setup("x", "--realm", "command", "--employee-number", "1003");
        assertThat(lonely.status()).isEqualTo(2);
        assertThat(lonely.text()).contains("--first-programme-manager");

        CommandLineRun nowhere = setup("x");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.text()).contains("settings file");
    }
}

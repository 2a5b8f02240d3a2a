package org.reversementoring.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.CallingService;
import org.reversementoring.keycloak.ClientKey;
import org.reversementoring.keycloak.FirstManagerAccount;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.RealmSetup;
import org.reversementoring.keycloak.SetupRequest;
import org.reversementoring.server.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new or an existing realm what the product needs: roles, client scopes, clients, the account"
                    + " attribute employee_number. Changes only what it made itself, and may be run as often as one"
                    + " likes.",
            "One line a thing: + made, ~ changed (old -> new), ! for somebody else to decide. Never a secret.",
            "Needs no settings where --keycloak-url and --realm are given. See docs/how-to/connect-keycloak.md."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the realm is as it should be",
            "1:--dry-run found something to change",
            "2:it could not be carried out; says what to do"
        })
final class SetupCommand implements Callable<Integer> {
    @ParentCommand
    private KeycloakCommand keycloak = new KeycloakCommand();

    @Mixin
    private AdministratorOptions administrator = new AdministratorOptions();

    @Option(names = "--dry-run", description = "Only say what would be changed.")
    private boolean dryRun;

    @Option(
            names = "--integration",
            paramLabel = "NAME[=KEY]",
            description =
                    "A service that calls the API gets the client NAME; repeatable. It signs in by a secret, or with"
                            + " KEY by private_key_jwt: a file with its certificate, or the https address of its key set."
                            + " An existing client without KEY keeps its way.")
    private List<String> integrations = new ArrayList<>();

    @Option(
            names = "--monitoring",
            paramLabel = "NAME[=KEY]",
            description = "A service that reads the metrics gets the client NAME, with the role of an operator and no"
                    + " other; KEY as above. Repeatable.")
    private List<String> monitoring = new ArrayList<>();

    @Option(
            names = "--accounts-key",
            paramLabel = "KEY",
            description = "The product's own client " + RealmDefinition.ACCOUNTS_CLIENT
                    + " signs in by private_key_jwt; KEY as above. The product then needs RM_ACCOUNTS_KEY_FILE.")
    private @Nullable String accountsKey;

    @Option(
            names = "--page",
            paramLabel = "URL",
            description = "Where the API's page is served, such as https://mentoring.example.com/api/v1/; repeatable."
                    + " Sign-ins come back to nowhere else. Without: loopback at first, afterwards what is there.")
    private List<URI> pages = new ArrayList<>();

    @Option(
            names = "--harden-realm",
            description =
                    "In an existing realm also bring up what the whole realm shares (sessions, brute force, refresh"
                            + " tokens, TLS) where it is weaker than the product's own realm. Without: only told.")
    private boolean harden;

    @Option(
            names = "--first-programme-manager",
            paramLabel = "USERNAME",
            description = "Give this account, which exists, the role of a programme manager.")
    private @Nullable String manager;

    @Option(
            names = "--employee-number",
            paramLabel = "NUMBER",
            description = "That person's employee number, where the account has none yet.")
    private @Nullable String number;

    @Option(
            names = "--secrets-to",
            paramLabel = "DIR",
            description = "Write each client's secret to DIR/CLIENT.secret, readable by its owner alone. A file that"
                    + " exists is kept.")
    private @Nullable Path secretsTo;

    @Override
    public Integer call() {
        if (number != null && manager == null) {
            throw new UnableException("--employee-number is for --first-programme-manager: give both.");
        }
        AdministratorOptions.Place place = administrator.place(keycloak.main::settings);
        try (RealmSetup setup =
                new RealmSetup(place.server(), place.realm(), place.administrator(), request(), secretsTo)) {
            RealmSetup.Plan plan = setup.plan();
            plan.advice().forEach(System.out::println);
            if (plan.changes().isEmpty()) {
                System.out.println("Nothing to change.");
                tellSettings(setup, place);
                return 0;
            }
            if (dryRun) {
                plan.changes().forEach(System.out::println);
                System.out.println("Nothing was changed: --dry-run.");
                return 1;
            }
            setup.apply(System.out::println);
            tellSettings(setup, place);
            return 0;
        }
    }

    private SetupRequest request() {
        return new SetupRequest(
                Stream.concat(
                                integrations.stream().map(CallingService::integration),
                                monitoring.stream().map(CallingService::monitoring))
                        .toList(),
                accountsKey == null ? null : ClientKey.parse(accountsKey),
                pages,
                harden,
                manager == null ? null : new FirstManagerAccount(manager, number));
    }

    private void tellSettings(RealmSetup setup, AdministratorOptions.Place place) {
        System.out.println("The product's settings:");
        tell(
                Setting.RM_OIDC_ISSUER.name(),
                setup.issuer()
                        .orElse("(as issuer stands in /realms/" + place.realm()
                                + "/.well-known/openid-configuration, at the address where people sign in)"));
        tell(Setting.RM_ACCOUNTS_URL.name(), place.server().toString().replaceFirst("/+$", ""));
        tell(Setting.RM_ACCOUNTS_REALM.name(), place.realm());
        tellHowAccountsSignIn(setup.accountsBySecret());
    }

    private void tellHowAccountsSignIn(boolean bySecret) {
        String client = RealmDefinition.ACCOUNTS_CLIENT;
        String file = Setting.RM_ACCOUNTS_CLIENT_SECRET + "_FILE";
        if (!bySecret) {
            tell(Setting.RM_ACCOUNTS_KEY_FILE.name(), "(the file with the private key of " + client + ")");
        } else if (secretsTo == null) {
            tell(file, "(a file with the secret of " + client + "; --secrets-to writes it)");
        } else {
            tell(file, secretsTo.resolve(client + ".secret").toString());
        }
    }

    private static void tell(String setting, String value) {
        System.out.println("  " + setting + "=" + value);
    }
}

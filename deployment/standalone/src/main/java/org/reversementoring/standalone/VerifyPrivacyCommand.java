package org.reversementoring.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.KeycloakUnusableException;
import org.reversementoring.keycloak.TestUsers;
import org.reversementoring.keycloak.TokenEndpoint;
import org.reversementoring.privacycheck.Cast;
import org.reversementoring.privacycheck.Deployment;
import org.reversementoring.privacycheck.Part;
import org.reversementoring.privacycheck.PrivacyCheck;
import org.reversementoring.privacycheck.StageException;
import org.reversementoring.server.SchemaState;
import org.reversementoring.server.Setting;
import org.reversementoring.server.Settings;
import org.reversementoring.server.ThrowawayStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "verify-privacy",
        mixinStandardHelpOptions = true,
        description = {
            "Plays every role against the running product in throw-away programmes, with throw-away people and users;"
                    + " writes words into every private field and tries to get them back everywhere; takes all of it"
                    + " out again. Prints one line a rule.",
            "Run it with the settings of the running product, beside its database."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:every rule that was checked is kept", "1:a leak", "2:it could not be run; says what to do"})
final class VerifyPrivacyCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the API. Default: http://RM_HTTP_HOST:RM_HTTP_PORT/api/v1/.")
    @Nullable
    URI url;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Who plays which part, instead of throw-away users that an administrator makes. See"
                    + " docs/how-to/verify-privacy.md.")
    @Nullable
    Path users;

    @Mixin
    private AdministratorOptions administrator = new AdministratorOptions();

    @Mixin
    private OutletOptions outlets = new OutletOptions();

    @Option(names = "--keep", description = "Leave people, users and programmes where they are, to look closer.")
    boolean keep;

    @Option(names = "--clean", description = "Only take out what an earlier run left behind.")
    boolean clean;

    @Option(names = "--stop-at-first", description = "Stop at the first leak instead of telling all of them.")
    boolean stopAtFirst;

    /** The first leak was told, and that is enough. */
    private static final class EnoughException extends RuntimeException {}

    private final Clock clock = Clock.systemUTC();
    private boolean leak;

    @Override
    public Integer call() {
        Settings settings = main.settings();
        try {
            if (clean) {
                takeOut(settings);
                return 0;
            }
            run(settings);
        } catch (EnoughException e) {
            System.out.println("Stopped at the first leak.");
            return 1;
        } catch (UnableException | KeycloakUnusableException | StageException e) {
            System.out.println("Could not run: " + e.getMessage());
            return leak ? 1 : 2;
        } catch (RuntimeException e) {
            if (!leak) {
                throw e;
            }
            System.out.println("Broke off after a leak: " + e.getClass().getSimpleName());
            return 1;
        }
        System.out.println(leak ? "There are leaks." : "No leak was found.");
        return leak ? 1 : 0;
    }

    private void run(Settings settings) {
        URI api = api(settings);
        if (users != null && administrator.isGiven()) {
            throw new UnableException("Give either --users or an administrator, not both.");
        }
        try (TestUsers made = users == null ? administrator.testUsers(settings) : null;
                ThrowawayStage stage = stage(settings)) {
            try {
                play(settings, api, stage, made);
            } finally {
                if (!keep) {
                    progress("taking everything out again");
                    stage.clean();
                    if (made != null) {
                        made.remove();
                    }
                }
            }
        }
    }

    private void play(Settings settings, URI api, ThrowawayStage stage, @Nullable TestUsers made) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        progress("making throw-away users and people");
        Map<Part, PartLogin> logins = logins(made);
        TokenEndpoint endpoint = TokenEndpoint.of(settings.get(Setting.RM_OIDC_ISSUER));
        logins.forEach((part, login) -> login.require(part, endpoint, clock));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        stage.enter(Cast.people(stage.ids(), today.minusYears(1)));
        progress("playing every role against " + api);
        Deployment deployment =
                new Deployment(api, part -> login(logins, part).token(part, endpoint, clock), stage::completeTraining);
        PrivacyCheck.Result result = PrivacyCheck.run(deployment, finding -> {
            System.out.println(finding);
            leak |= !finding.ok();
            if (leak && stopAtFirst) {
                throw new EnoughException();
            }
        });
        leak |= !result.clean();
        if (!outlets.dumps().isEmpty()) {
            awaitDump();
        }
        progress("searching the files");
        leak |= outlets.search(result.canaries(), result.named(), start, System.out::println);
    }

    private static PartLogin login(Map<Part, PartLogin> logins, Part part) {
        PartLogin login = logins.get(part);
        if (login == null) {
            throw new UnableException("Nobody plays " + part + ".");
        }
        return login;
    }

    private Map<Part, PartLogin> logins(@Nullable TestUsers made) {
        if (made == null) {
            return users == null ? Map.of() : UsersFile.read(users);
        }
        Map<Part, PartLogin> logins = new EnumMap<>(Part.class);
        ThrowawayLogins.create(made).forEach((part, login) -> logins.put(part, new PartLogin(login, null)));
        return logins;
    }

    private void takeOut(Settings settings) {
        try (ThrowawayStage stage = stage(settings)) {
            System.out.println("Took " + stage.clean() + " rows out of the database.");
        }
        if (administrator.isGiven()) {
            try (TestUsers made = administrator.testUsers(settings)) {
                System.out.println("Removed " + made.remove() + " throw-away users and clients.");
            }
        } else {
            System.out.println("Keycloak was not asked: give an administrator where users were left behind too.");
        }
    }

    private URI api(Settings settings) {
        if (url != null) {
            return url.toString().endsWith("/") ? url : URI.create(url + "/");
        }
        if (settings.get(Setting.RM_HTTP_PORT).equals("0")) {
            throw new UnableException("RM_HTTP_PORT is 0: give the address of the API with --url.");
        }
        return URI.create(
                "http://" + settings.get(Setting.RM_HTTP_HOST) + ":" + settings.get(Setting.RM_HTTP_PORT) + "/api/v1/");
    }

    private ThrowawayStage stage(Settings settings) {
        try {
            SchemaState.require(settings);
            return ThrowawayStage.open(settings, clock, Cast.PREFIX);
        } catch (SchemaState.BehindException e) {
            throw new UnableException("" + e.getMessage());
        } catch (RuntimeException e) {
            boolean h2 = settings.get(Setting.RM_DATABASE_URL).startsWith("jdbc:h2:file:");
            throw new UnableException("The database cannot be opened beside the running product: " + e.getMessage()
                    + (h2
                            ? ". An H2 file is open to one process only: add ;AUTO_SERVER=TRUE to RM_DATABASE_URL"
                                    + " and start the product again."
                            : "."));
        }
    }

    /** Reads a line; goes on at once where nobody can answer. */
    private void awaitDump() {
        System.out.println("The words are in place. Take the database dump now, then press Enter.");
        try {
            int typed;
            do {
                typed = System.in.read();
            } while (typed >= 0 && typed != '\n');
        } catch (IOException e) {
            throw new UnableException("The standard input cannot be read.");
        }
    }

    private static void progress(String what) {
        System.err.println("... " + what);
    }
}

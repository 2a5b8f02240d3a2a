package org.reversementoring.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reversementoring.keycloak.KeycloakUnusableException;
import org.reversementoring.server.Product;
import org.reversementoring.server.SchemaState;
import org.reversementoring.server.Setting;
import org.reversementoring.server.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * {@code java -jar reverse-mentoring.jar}: what an operator can do. Exit status 0 done, 1 failed, 2 wrong words or
 * settings; a command for which 1 says what it found answers a failure with 2 as well.
 */
@Command(
        name = "reverse-mentoring",
        mixinStandardHelpOptions = true,
        version = "reverse-mentoring 0.1.0",
        description = "Reverse mentoring inside Moodle, Workday and Keycloak.",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            VerifyPrivacyCommand.class,
            KeycloakCommand.class,
            KeysCommand.class,
            ResourcesCommand.class,
            MoodleCommand.class,
            PeopleCommand.class,
            SampleSettingsCommand.class,
            SampleBurdenPolicyCommand.class
        })
public final class Main implements Callable<Integer> {
    private static final String LOG_MANAGER = "java.util.logging.manager";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:RM_CONFIG}",
            description =
                    "Settings file; the environment stands above it. Default: the file named by RM_CONFIG, else none.")
    @Nullable
    Path config;

    public static void main(String[] args) {
        // Comes before the first entry, and before the class itself is there, for that would be too late.
        if (System.getProperty(LOG_MANAGER) == null) {
            System.setProperty(LOG_MANAGER, LastingLog.class.getName());
        }
        quietLogging();
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * One line an entry, libraries from WARNING up; an operator's own java.util.logging configuration stands above
     * ours.
     */
    private static void quietLogging() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream in = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In force from when the settings are known; an operator's own configuration stands above it. */
    static void logAs(Settings settings) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        LogLines lines = new LogLines("json".equals(settings.get(Setting.RM_LOG_FORMAT)), Product.node());
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(lines);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return e instanceof Settings.FaultyException
                            || e instanceof UnableException
                            || e instanceof SchemaState.BehindException
                            || e instanceof KeycloakUnusableException
                    ? 2
                    : command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    Settings settings() {
        Settings settings = Settings.read(System.getenv(), config);
        for (Setting pool : List.of(Setting.RM_DATABASE_JNDI, Setting.RM_KEYS_DATABASE_JNDI)) {
            if (settings.has(pool)) {
                throw new UnableException(
                        pool + " names a pool of the server that runs the WAR, which a command cannot use:"
                                + " leave it empty here and give the database's URL, user and password.");
            }
        }
        return settings;
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 2;
    }
}

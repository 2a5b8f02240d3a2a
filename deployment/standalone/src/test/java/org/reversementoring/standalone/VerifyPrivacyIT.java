package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.RealmDefinition;
import org.reversementoring.keycloak.testing.KeycloakExtension;
import org.reversementoring.keycloak.testing.KeycloakServer;
import org.reversementoring.keycloak.testing.TestRealm;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;
import org.reversementoring.server.FaultyProduct;
import org.reversementoring.server.FaultyProduct.Fault;

/**
 * The privacy check as an operator runs it: the packed jar against the packed jar, on H2 and on PostgreSQL, with tokens
 * of a real Keycloak. Builds with a fault prove that it can fail.
 */
class VerifyPrivacyIT {
    @RegisterExtension
    static final KeycloakExtension KEYCLOAK =
            new KeycloakExtension(TestRealm.empty().withAdministrator());

    private static final String TOKEN = "token-of-moodle";
    private static final int AT_A_TIME = 4;

    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;
    private static MoodleSimulator moodle;
    private static Path password;

    /** What a run of the command came to. */
    private record Run(int status, String output) {}

    @BeforeAll
    static void start(KeycloakServer server) throws IOException {
        keycloak = server;
        moodle = new MoodleSimulator(0, TOKEN, Clock.systemUTC());
        password = Files.writeString(folder.resolve("password"), TestRealm.PASSWORD + "\n");
    }

    @AfterAll
    static void stop() {
        moodle.close();
    }

    private static Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static String h2(Path place) {
        return "jdbc:h2:file:" + place.resolve("database") + ";AUTO_SERVER=TRUE";
    }

    private static Map<String, String> settings(Path place, String database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("RM_HTTP_PORT", "0");
        settings.put("RM_JOBS_EVERY", "PT5S");
        settings.put("RM_OIDC_ISSUER", keycloak.issuer());
        settings.put("RM_DATABASE_URL", database);
        settings.put("RM_KEY_FILE", place.resolve("keys.json").toString());
        return settings;
    }

    private static List<String> administrator() {
        return List.of(
                "--admin-realm",
                RealmDefinition.NAME,
                "--admin-user",
                TestRealm.ADMINISTRATOR,
                "--admin-password-file",
                password.toString());
    }

    /** Runs the command against a product and hands it the dump when it asks for one. */
    private static Run verify(
            Path place,
            Map<String, String> settings,
            JarProcess product,
            MailSink sink,
            Runnable dump,
            List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify-privacy",
                "--url",
                product.address(),
                "--dump",
                dumpIn(place).toString(),
                "--log",
                product.log().toString(),
                "--mail",
                place.resolve("mail").toString()));
        arguments.addAll(more);
        try (JarProcess check = signedIn(place, settings, arguments)) {
            if (check.prints("press Enter")) {
                dump.run();
                awaitLetters(sink);
                sink.writeTo(place.resolve("mail"));
                check.enter();
            }
            return new Run(check.exitStatus(), check.output());
        }
    }

    /** The contact of a case is told at the next round of the product's jobs. */
    private static void awaitLetters(MailSink sink) {
        Instant end = Instant.now().plusSeconds(60);
        while (sink.letters().isEmpty()) {
            assertThat(Instant.now()).as("a letter within a minute").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * One check after the other signs in: Keycloak refuses one of several first sign-ins of a user at the same moment.
     */
    private static synchronized JarProcess signedIn(Path place, Map<String, String> settings, List<String> arguments) {
        JarProcess check = JarProcess.start(place, settings, arguments.toArray(String[]::new));
        check.prints("playing every role");
        return check;
    }

    private static Path dumpIn(Path place) {
        return place.resolve("dump.sql");
    }

    private static Run command(Path place, Map<String, String> settings, List<String> arguments) {
        try (JarProcess command = JarProcess.start(place, settings, arguments.toArray(String[]::new))) {
            return new Run(command.exitStatus(), command.output());
        }
    }

    private static List<String> with(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The product keeps every rule, and nothing of the check stays. */
    private void keepsEveryRule(Path place, String database, Runnable dump) throws IOException {
        Map<String, String> settings = settings(place, database);
        Path calls = place.resolve("calls.txt");
        try (RecordingProxy proxy = new RecordingProxy(moodle.url(), calls);
                MailSink sink = MailSink.start()) {
            settings.put("RM_MOODLE_URL", proxy.url().toString());
            settings.put("RM_MOODLE_TOKEN", TOKEN);
            settings.putAll(sink.settings());
            try (JarProcess product = JarProcess.start(place, settings, "serve")) {
                Run run = verify(
                        place,
                        settings,
                        product,
                        sink,
                        dump,
                        with(administrator(), List.of("--outbound", calls.toString())));

                assertThat(run.output())
                        .doesNotContain("LEAK")
                        .contains("ok    SG26 database dump: none of ")
                        .contains("ok    M6 log: none of ")
                        .contains("ok    M6 outgoing calls: none of ")
                        .contains("ok    M6 mail: none of ")
                        .contains("No leak was found.");
                assertThat(run.status()).isZero();
                assertThat(command(place, settings, with(List.of("verify-privacy", "--clean"), administrator()))
                                .output())
                        .contains("Took 0 rows out of the database.")
                        .contains("Removed 0 throw-away users and clients.");
                assertThat(product.output()).doesNotContain("WARNING", "SEVERE", "Exception");
            }
        }
    }

    @Test
    void theProductKeepsEveryRuleOnH2() throws IOException {
        Path place = place("h2");
        keepsEveryRule(place, h2(place), () -> Dump.h2(h2(place), dumpIn(place)));
    }

    @Test
    void theProductKeepsEveryRuleOnPostgresql() throws IOException {
        Path place = place("postgresql");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            keepsEveryRule(place, url + "&password=postgres", () -> Dump.postgresql(url, dumpIn(place)));
        }
    }

    @Test
    void everyFaultIsFoundUnderItsRule() throws Exception {
        Map<Fault, List<String>> told = new EnumMap<>(Fault.class);
        told.put(Fault.UNSEALED, List.of("LEAK  SG26 database dump: a word of D", "(base64)"));
        told.put(Fault.TALKATIVE, List.of("LEAK  M6 log: a word of D", "(plain)"));
        told.put(
                Fault.FORGETFUL,
                List.of("LEAK  CANARIES  GET pairs/{pair}/goals as OTHER_MENTOR at the OWN pair: holds D09"));
        told.put(Fault.REFUSING, List.of("LEAK  MATRIX  ", "has to be HIDDEN, was REFUSED (403)"));
        told.put(Fault.GOSSIPING, List.of("LEAK  M6 mail: a word of D02 (plain)"));
        told.put(Fault.TELLING, List.of("LEAK  HIDE  ", "differs from the answer for an id that nothing has"));
        Path users = folder.resolve("users.properties");
        Map<String, String> settings = settings(folder, h2(folder));
        Run made = command(
                folder,
                settings,
                with(List.of("keycloak", "test-users", "--create", users.toString()), administrator()));
        assertThat(made.output()).contains("Made the throw-away users");

        Map<Fault, Run> runs = faulty(users);

        SoftAssertions.assertSoftly(softly -> told.forEach((fault, lines) -> {
            Run run = runs.get(fault);
            softly.assertThat(run.output()).as(fault.name()).contains(lines);
            softly.assertThat(run.status()).as(fault.name()).isEqualTo(1);
        }));
        assertThat(command(folder, settings, with(List.of("keycloak", "test-users", "--remove"), administrator()))
                        .output())
                .containsPattern("Removed [1-9]\\d* throw-away users");
    }

    private static Map<Fault, Run> faulty(Path users) throws Exception {
        Map<Fault, CompletableFuture<Run>> waiting = new EnumMap<>(Fault.class);
        Map<Fault, Run> runs = new EnumMap<>(Fault.class);
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (Fault fault : Fault.values()) {
                Path place = place(fault.name());
                waiting.put(fault, CompletableFuture.supplyAsync(() -> faulty(fault, place, users), threads));
            }
            for (Fault fault : Fault.values()) {
                runs.put(fault, waiting.get(fault).get());
            }
        } finally {
            threads.shutdown();
        }
        return runs;
    }

    private static Run faulty(Fault fault, Path place, Path users) {
        Map<String, String> settings = settings(place, h2(place));
        try (MailSink sink = MailSink.start()) {
            settings.putAll(sink.settings());
            return faulty(fault, place, settings, sink, users);
        }
    }

    private static Run faulty(Fault fault, Path place, Map<String, String> settings, MailSink sink, Path users) {
        try (JarProcess product = JarProcess.start(place, settings, FaultyProduct.class, fault.name())) {
            return verify(
                    place,
                    settings,
                    product,
                    sink,
                    () -> Dump.h2(h2(place), dumpIn(place)),
                    List.of("--users", users.toString()));
        }
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        Path place = place("missing");
        Map<String, String> settings = settings(place, h2(place));

        Run nobody = command(place, settings, List.of("verify-privacy", "--url", "http://127.0.0.1:9/api/v1/"));
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.output()).contains("give --admin-user and --admin-password-file");

        Run nowhere = command(place, settings, with(List.of("verify-privacy"), administrator()));
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.output()).contains("RM_HTTP_PORT is 0: give the address of the API with --url");

        Run help = command(place, settings, List.of("verify-privacy", "--help"));
        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("--dump", "--clean", "--users", "Exit status");
    }
}

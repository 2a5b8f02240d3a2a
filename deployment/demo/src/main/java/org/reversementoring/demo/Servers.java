package org.reversementoring.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.reversementoring.demo.part.JavaPart;
import org.reversementoring.demo.part.KeycloakPart;
import org.reversementoring.demo.part.Part;
import org.reversementoring.demo.part.Parts;
import org.reversementoring.demo.story.Company;
import org.reversementoring.demo.story.Newcomer;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.server.Setting;
import org.reversementoring.standalone.WebServer;
import org.reversementoring.workday.simulator.Tenant;
import org.reversementoring.workday.simulator.WorkdaySimulator;

/**
 * The demo's servers on 127.0.0.1, connected to one another: three in processes of their own; the simulated Workday and
 * a mail server in this one, with which they end.
 */
record Servers(
        Company company,
        Newcomer newcomer,
        KeycloakPart keycloak,
        WorkdaySimulator workday,
        JavaPart moodle,
        MailSink mail,
        JavaPart product) {
    private static final String MOODLE_TOKEN = "demo-web-service-token";
    private static final String LEVELS = "Level 0 (Chief Executive);Level 1 (Vice President);Level 2 (Manager);"
            + "Level 3 (Professional);Level 4 (Associate)";

    static Servers start(DemoSettings settings, Parts parts) {
        Path directory = settings.directory();
        WorkdaySimulator workday = workday(settings.workdayPort());
        System.out.println("  The Workday simulator is ready at " + workday.baseUri());
        Newcomer newcomer = Newcomer.announcedTo(workday.people());
        JavaPart moodle = parts.add(JavaPart.start(
                "The Moodle simulator",
                everything(),
                org.reversementoring.moodle.simulator.SimulatorMain.class,
                List.of("--port", "" + settings.moodlePort(), "--token", MOODLE_TOKEN),
                directory.resolve("moodle.log")));
        ready(moodle, moodle.url());
        Company company = Company.read(workday.baseUri());
        KeycloakPart keycloak = parts.add(KeycloakPart.start(company.realm(), settings.keycloakPort()));
        ready(keycloak, keycloak.url());
        MailSink mail = MailSink.start();
        Map<String, String> properties = new TreeMap<>(mail.settings());
        properties(settings, workday, moodle, keycloak)
                .forEach((setting, value) -> properties.put(setting.name(), value));
        Path file = write(directory.resolve("product.properties"), properties);
        JavaPart product = parts.add(JavaPart.start(
                "The product",
                productWithClock(),
                DemoProduct.class,
                List.of(file.toString()),
                directory.resolve("product.log")));
        ready(product, product.url());
        return new Servers(company, newcomer, keycloak, workday, moodle, mail, product);
    }

    private static WorkdaySimulator workday(int port) {
        try {
            return WorkdaySimulator.start(port, Tenant.example(), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException("the Workday simulator cannot use its port", e);
        }
    }

    private static String everything() {
        return System.getProperty("java.class.path");
    }

    /** The jar that an operator runs, which names its libraries itself, and beside it only this module's clock. */
    private static String productWithClock() {
        return jar(DemoProduct.class) + File.pathSeparator + jar(WebServer.class);
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Setting, String> properties(
            DemoSettings settings, WorkdaySimulator workday, Part moodle, KeycloakPart keycloak) {
        Tenant tenant = workday.tenant();
        Path data = settings.directory().resolve("data");
        return Map.ofEntries(
                Map.entry(Setting.RM_HTTP_PORT, "" + settings.apiPort()),
                Map.entry(Setting.RM_DATABASE_URL, "jdbc:h2:file:" + data.resolve("product")),
                Map.entry(Setting.RM_KEY_FILE, data.resolve("keys.json").toString()),
                Map.entry(Setting.RM_OIDC_ISSUER, keycloak.issuer()),
                Map.entry(Setting.RM_LEVEL_RANKS, LEVELS),
                Map.entry(Setting.RM_WORKDAY_REPORT_URL, workday.reportUri().toString()),
                Map.entry(Setting.RM_WORKDAY_TOKEN_URL, workday.tokenUri().toString()),
                Map.entry(Setting.RM_WORKDAY_CLIENT_ID, tenant.clientId()),
                Map.entry(Setting.RM_WORKDAY_CLIENT_SECRET, tenant.clientSecret()),
                Map.entry(Setting.RM_WORKDAY_REFRESH_TOKEN, tenant.refreshToken()),
                Map.entry(Setting.RM_WORKDAY_API_URL, workday.restUri().toString()),
                Map.entry(Setting.RM_WORKDAY_TENANT, tenant.name()),
                Map.entry(Setting.RM_WORKDAY_MENTORSHIPS, "true"),
                Map.entry(Setting.RM_WORKDAY_MENTOR_TYPE, workday.mentorships().mentorType("Reverse Mentor")),
                Map.entry(
                        Setting.RM_WORKDAY_CLOSE_REASON_COMPLETED,
                        workday.mentorships().closeReason("Completed")),
                Map.entry(
                        Setting.RM_WORKDAY_CLOSE_REASON_ENDED,
                        workday.mentorships().closeReason("Ended")),
                Map.entry(Setting.RM_MOODLE_URL, moodle.url().toString()),
                Map.entry(Setting.RM_MOODLE_TOKEN, MOODLE_TOKEN),
                Map.entry(Setting.RM_PUBLIC_URL, "https://mentoring.adventure-works.example/"),
                Map.entry(Setting.RM_JOBS_EVERY, Duration.ofMillis(500).toString()));
    }

    private static Path write(Path file, Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "The demo's product. Its credentials open nothing but the simulators.");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void ready(Part part, URI url) {
        System.out.println("  " + part.name() + " is ready at " + url);
    }
}

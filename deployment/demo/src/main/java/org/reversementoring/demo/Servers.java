package org.reversementoring.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.server.Setting;
import org.reversementoring.standalone.WebServer;
import org.reversementoring.workday.simulator.Tenant;

/**
 * The demo's servers on 127.0.0.1, connected to one another: four in processes of their own, and a mail server in this
 * one, which ends with it.
 */
record Servers(Company company, KeycloakPart keycloak, JavaPart moodle, MailSink mail, JavaPart product) {
    private static final String MOODLE_TOKEN = "demo-web-service-token";
    private static final String LEVELS = "Level 0 (Chief Executive);Level 1 (Vice President);Level 2 (Manager);"
            + "Level 3 (Professional);Level 4 (Associate)";

    static Servers start(DemoSettings settings, Parts parts) {
        Path directory = settings.directory();
        JavaPart workday = parts.add(JavaPart.start(
                "The Workday simulator",
                everything(),
                org.reversementoring.workday.simulator.SimulatorMain.class,
                List.of("--port", "" + settings.workdayPort()),
                directory.resolve("workday.log")));
        ready(workday, workday.url());
        JavaPart moodle = parts.add(JavaPart.start(
                "The Moodle simulator",
                everything(),
                org.reversementoring.moodle.simulator.SimulatorMain.class,
                List.of("--port", "" + settings.moodlePort(), "--token", MOODLE_TOKEN),
                directory.resolve("moodle.log")));
        ready(moodle, moodle.url());
        Company company = Company.read(workday.url());
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
        return new Servers(company, keycloak, moodle, mail, product);
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
            DemoSettings settings, Part workday, Part moodle, KeycloakPart keycloak) {
        Tenant tenant = Tenant.example();
        Path data = settings.directory().resolve("data");
        return Map.ofEntries(
                Map.entry(Setting.RM_HTTP_PORT, "" + settings.apiPort()),
                Map.entry(Setting.RM_DATABASE_URL, "jdbc:h2:file:" + data.resolve("product")),
                Map.entry(Setting.RM_KEY_FILE, data.resolve("keys.json").toString()),
                Map.entry(Setting.RM_OIDC_ISSUER, keycloak.issuer()),
                Map.entry(Setting.RM_LEVEL_RANKS, LEVELS),
                Map.entry(Setting.RM_WORKDAY_REPORT_URL, workday.url() + tenant.reportPath()),
                Map.entry(Setting.RM_WORKDAY_TOKEN_URL, workday.url() + tenant.tokenPath()),
                Map.entry(Setting.RM_WORKDAY_CLIENT_ID, tenant.clientId()),
                Map.entry(Setting.RM_WORKDAY_CLIENT_SECRET, tenant.clientSecret()),
                Map.entry(Setting.RM_WORKDAY_REFRESH_TOKEN, tenant.refreshToken()),
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

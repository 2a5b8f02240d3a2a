package org.reversementoring.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reversementoring.sealing.Keys;
import org.reversementoring.spi.SelfCheck;
import org.reversementoring.workday.RaasPeopleDirectory;
import org.reversementoring.workday.WorkdaySettings;

/**
 * SG20, SG21, SG25: an outgoing call goes to the host of the settings, under a certificate that holds, and no further.
 */
class OutgoingCallsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger trapped = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpServer trap;
    private final List<HttpServer> good = new ArrayList<>();

    @AfterEach
    void stop() {
        for (HttpServer each : new HttpServer[] {server, trap}) {
            if (each != null) {
                each.stop(0);
            }
        }
        good.forEach(each -> each.stop(0));
        threads.shutdownNow();
    }

    /**
     * Everything that connects but mail, whose certificates SmtpPostboxTest tries. Answers whether the call was good.
     */
    enum Client {
        SIGN_ON_KEYS(
                Map.of("RM_OIDC_KEYS_URL", "%s/keys"),
                settings -> SelfChecks.run(settings).stream()
                        .filter(line -> line.text().startsWith("Keys of the single sign-on"))
                        .allMatch(SelfCheck::ok)),
        ACCOUNTS(
                Map.of("RM_ACCOUNTS_URL", "%s", "RM_ACCOUNTS_CLIENT_SECRET", "secret"),
                settings -> look(settings, c -> c.accounts.orElseThrow().reachable())),
        MOODLE(
                Map.of("RM_MOODLE_URL", "%s", "RM_MOODLE_TOKEN", "token"),
                settings -> look(settings, c -> c.platform.selfCheck().stream().allMatch(SelfCheck::ok))),
        WORKDAY_SIGN_IN(
                Map.of(
                        "RM_WORKDAY_REPORT_URL", "https://127.0.0.1:9/report",
                        "RM_WORKDAY_TOKEN_URL", "%s/token",
                        "RM_WORKDAY_CLIENT_ID", "client",
                        "RM_WORKDAY_CLIENT_SECRET", "secret"),
                Client::workday),
        WORKDAY_REPORT(
                Map.of(
                        "RM_WORKDAY_REPORT_URL", "%s/report",
                        "RM_WORKDAY_TOKEN_URL", "%t/token",
                        "RM_WORKDAY_CLIENT_ID", "client",
                        "RM_WORKDAY_CLIENT_SECRET", "secret"),
                Client::workday),
        KEY_ENCRYPTION(
                Map.of("RM_KEK_TRANSIT_URL", "%s", "RM_KEK_TRANSIT_TOKEN", "token"),
                settings ->
                        Keys.selfCheck(SealingSettings.of(settings)).stream().allMatch(SelfCheck::ok));

        private final Map<String, String> settings;
        private final Predicate<Settings> call;

        Client(Map<String, String> settings, Predicate<Settings> call) {
            this.settings = settings;
            this.call = call;
        }

        /** As it is wired, but for a single try and a limit that a test reaches. */
        private static boolean workday(Settings settings) {
            URI report = URI.create(settings.get(Setting.RM_WORKDAY_REPORT_URL));
            WorkdaySettings.Limits limits = new WorkdaySettings.Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    1_000_000,
                    1,
                    Duration.ofMillis(1));
            try (RaasPeopleDirectory workday = new RaasPeopleDirectory(new WorkdaySettings(
                    report.resolve("/"),
                    report.getRawPath(),
                    WorkdayOptions.tokenUrl(settings),
                    WorkdayOptions.credentials(settings, new NoRefreshTokens()),
                    limits))) {
                return workday.selfCheck().stream().allMatch(SelfCheck::ok);
            }
        }

        private static boolean look(Settings settings, Predicate<Connections> call) {
            try (Connections connections = Connections.look(settings, Clock.systemUTC(), null)) {
                return call.test(connections);
            }
        }
    }

    private boolean call(Client client, String base) {
        Map<String, String> all =
                new TreeMap<>(RunningProduct.settings(folder, "jdbc:h2:mem:" + client + ";DB_CLOSE_DELAY=-1"));
        client.settings.forEach(
                (name, value) -> all.put(name, value.replace("%s", base).replace("%t", tokens())));
        return client.call.test(Settings.read(all, null));
    }

    /** A token endpoint that is as it should be. */
    private String tokens() {
        try {
            HttpServer made = HttpServer.create(anyPort(), 0);
            good.add(made);
            return "http://"
                    + serve(made, new AtomicInteger(), exchange -> {
                        byte[] token = "{\"access_token\": \"x\", \"expires_in\": 300}".getBytes(US_ASCII);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, token.length);
                        exchange.getResponseBody().write(token);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String serve(HttpServer made, AtomicInteger count, Answering answering) {
        made.createContext("/", exchange -> {
            count.incrementAndGet();
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                answering.answer(exchange);
            }
        });
        made.setExecutor(threads);
        made.start();
        return "127.0.0.1:" + made.getAddress().getPort();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @ParameterizedTest
    @EnumSource
    void noRedirectIsFollowed(Client client) throws IOException {
        trap = HttpServer.create(anyPort(), 0);
        String elsewhere = "http://" + serve(trap, trapped, exchange -> exchange.sendResponseHeaders(200, -1));
        for (int status : List.of(301, 302, 303, 307, 308)) {
            server = HttpServer.create(anyPort(), 0);
            int before = asked.get();
            String base = "http://"
                    + serve(server, asked, exchange -> {
                        exchange.getResponseHeaders().set("Location", elsewhere + "/latest/meta-data");
                        exchange.sendResponseHeaders(status, -1);
                    });
            assertThat(call(client, base)).as("%s after %d", client, status).isFalse();
            assertThat(asked.get()).isGreaterThan(before);
            server.stop(0);
        }
        assertThat(trapped).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidUnderACertificateThatNobodyTrusts(Client client) throws Exception {
        HttpsServer https = HttpsServer.create(anyPort(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server = https;
        String base = "https://" + serve(https, asked, exchange -> exchange.sendResponseHeaders(200, -1));
        assertThat(call(client, base)).isFalse();
        assertThat(asked).hasValue(0);
        assertThat(isUp(https)).as("the server speaks TLS to whoever trusts it").isTrue();
    }

    private boolean isUp(HttpsServer https) throws IOException, GeneralSecurityException {
        try (var socket = ownTrust()
                .getSocketFactory()
                .createSocket("127.0.0.1", https.getAddress().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(8), US_ASCII).startsWith("HTTP/1.");
        }
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("tls.p12");
        if (!Files.exists(file)) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keystore",
                            file.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-alias",
                            "tls",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "san=ip:127.0.0.1")
                    .redirectErrorStream(true)
                    .start();
            keytool.getInputStream().readAllBytes();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private SSLContext ownCertificate() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private SSLContext ownTrust() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutEndIsBrokenOff(Client client) throws IOException {
        server = HttpServer.create(anyPort(), 0);
        AtomicInteger chunks = new AtomicInteger();
        String base = "http://"
                + serve(server, asked, exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    byte[] spaces = " ".repeat(64 * 1024).getBytes(US_ASCII);
                    while (!Thread.currentThread().isInterrupted()) {
                        exchange.getResponseBody().write(spaces);
                        chunks.incrementAndGet();
                    }
                });
        assertThat(call(client, base)).isFalse();
        assertThat(chunks.get() * 64L * 1024).isLessThan(64L * 1024 * 1024);
    }

    @Test
    void anAddressIsHttpsOrThisMachineAndTheFaultSaysWhatToDo() {
        for (Setting setting : List.of(
                Setting.RM_OIDC_ISSUER,
                Setting.RM_OIDC_KEYS_URL,
                Setting.RM_ACCOUNTS_URL,
                Setting.RM_MOODLE_URL,
                Setting.RM_WORKDAY_REPORT_URL,
                Setting.RM_WORKDAY_TOKEN_URL,
                Setting.RM_WORKDAY_API_URL,
                Setting.RM_KEK_TRANSIT_URL)) {
            for (String good : List.of(
                    "https://10.0.0.7/x", "http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:1/x")) {
                assertThat(setting.fault(good)).as(setting + " " + good).isNull();
            }
            for (String bad : List.of(
                    "http://10.0.0.7/x",
                    "http://moodle.example.com",
                    "http://127.0.0.1.example.com/",
                    "http://127.0.0.1@example.com/",
                    "http://2130706433/",
                    "http://0x7f.1/",
                    "http://[::ffff:127.0.0.1]/",
                    "https://user:word@example.com/",
                    "ftp://127.0.0.1/",
                    "file:///etc/passwd",
                    "jar:https://127.0.0.1!/x",
                    "//example.com/",
                    "example.com")) {
                assertThat(setting.fault(bad)).as(setting + " " + bad).isNotNull();
            }
            assertThat(setting.fault("http://moodle.example.com"))
                    .contains("https", "127.0.0.1", "Put TLS in front of that system");
        }
        assertThatThrownBy(() -> Settings.read(Map.of("RM_OIDC_ISSUER", "http://sso.example.com/realms/x"), null))
                .hasMessageContaining("RM_OIDC_ISSUER must be an https address");
        assertThat(URI.create("http://127.0.0.1@example.com/").getHost()).isEqualTo("example.com");
    }
}

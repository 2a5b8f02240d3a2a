package org.reversementoring.server;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.TestSignOn;
import org.reversementoring.persistence.Database;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.RateLimits;
import org.reversementoring.rest.RequestWatch;
import org.reversementoring.rest.StepUp;
import org.reversementoring.rest.TokenVerifier;
import org.reversementoring.sealing.Keys;

/** The product as it is wired, on H2 by default and behind a real HTTP server, with a clock that a test moves. */
final class RunningProduct implements AutoCloseable {
    static {
        // Without it each answer of the JDK's server waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What a caller got, without what tells the moment. */
    record Answer(int status, Map<String, List<String>> headers, String body) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestSignOn signOn = new TestSignOn();
    private final HttpServer server;
    /** A request waits for the sign-on's keys, which the same server serves. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Database database;
    private final Keys keys;
    private final Statistics statistics;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final Stores stores;
    final Services services;
    final Connections connections;
    final RateLimits limits;
    /** Of its own sign-on, or of the one that the settings name. */
    final TokenVerifier verifier;

    RunningProduct(Path folder) {
        this(settings(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    /** The least that every product needs; a test may ask as often as it likes. */
    static Map<String, String> settings(Path folder, String database) {
        return Map.of(
                "RM_OIDC_ISSUER",
                TestSignOn.ISSUER,
                "RM_DATABASE_URL",
                database,
                "RM_KEY_FILE",
                folder.resolve("keys.json").toString(),
                "RM_RATE_ORDINARY",
                "0",
                "RM_RATE_HEAVY",
                "0");
    }

    /** @param more settings, such as the addresses of other systems */
    RunningProduct(Path folder, Map<String, String> more) {
        this(both(settings(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"), more));
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    RunningProduct(Map<String, String> environment) {
        Settings settings = Settings.read(environment, null);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
        statistics = database.entityManagers().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        keys = Keys.open(SealingSettings.of(settings), clock);
        stores = new Stores(database, keys.sealer(), keys.fingerprints());
        AuditServices audit = new AuditServices(settings, stores, keys.fingerprints(), clock);
        connections = new Connections(settings, clock, stores);
        services = new Services(settings, stores, connections, keys, keys.sealer(), audit.policy(), clock);
        services.resources.add(audit.resource(services.standings));
        services.sections.add(audit.section(services.standings));
        limits = Product.limits(settings);
        services.resources.add(new RequestWatch(() -> {}, RequestLog::ended));
        verifier = serve(settings);
    }

    private TokenVerifier serve(Settings settings) {
        signOn.serveAt(server);
        TokenVerifier tokens = settings.get(Setting.RM_OIDC_ISSUER).equals(TestSignOn.ISSUER)
                ? new TokenVerifier(
                        TestSignOn.ISSUER,
                        URI.create(base() + "/keys"),
                        "reverse-mentoring-api",
                        List.of("RS256"),
                        StepUp.DEFAULT)
                : SignOnOptions.tokens(settings);
        server.createContext(
                "/api/v1/",
                new JdkHttpHandlerContainerProvider()
                        .createContainer(
                                HttpHandler.class,
                                Api.of(
                                        tokens,
                                        t -> services.signIn.signIn(t.account(), t.employeeNumber(), t.roles()),
                                        stores.work,
                                        stores.idempotencyKeys,
                                        clock,
                                        limits,
                                        services.resources)));
        server.setExecutor(threads);
        server.start();
        return tokens;
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where nodes that are processes of their own find the keys of {@link #token}. */
    String signOnKeys() {
        return base() + "/keys";
    }

    /** The sign-on serves its keys no more. */
    void takeSignOnAway() {
        server.removeContext("/keys");
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Runs one of the product's recurring jobs now. */
    void run(String job) {
        Runnable work = services.jobs.get(job);
        if (work == null) {
            throw new IllegalArgumentException(job + " is none of " + services.jobs.keySet());
        }
        work.run();
    }

    /** What happened takes effect, inside the product and out of it. */
    void relay() {
        run("outbox-relay");
        run("outbox-outside");
    }

    /** SQL statements sent to the product's database since the start. */
    long statements() {
        return statistics.getPrepareStatementCount();
    }

    String token(String employeeNumber, StaffRole... roles) {
        return token(employeeNumber, claims -> {}, roles);
    }

    /** A good token but for a change of its claims. */
    String token(String employeeNumber, Consumer<JWTClaimsSet.Builder> change, StaffRole... roles) {
        return signOn.token(
                "subject-of-" + employeeNumber,
                claims -> change.accept(claims.claim("employee_number", employeeNumber)),
                roles);
    }

    /** A body of another type. */
    Answer callAs(String token, String method, String path, String type, String body) {
        return send(request(api(), token, method, path, type, body));
    }

    /** @param body JSON; empty sends none */
    Answer call(String token, String method, String path, String body, String... headers) {
        return callAt(api(), token, method, path, body, headers);
    }

    /** @param api of this product or of another node, with a slash at the end */
    Answer callAt(URI api, String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(api, token, method, path, "application/json", body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private URI api() {
        return URI.create(base() + "/api/v1/");
    }

    private static HttpRequest.Builder request(
            URI api, String token, String method, String path, String type, String body) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, List<String>> kept = new TreeMap<>(response.headers().map());
            kept.remove("date");
            kept.remove("x-request-id");
            return new Answer(response.statusCode(), kept, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        connections.close();
        keys.close();
        database.close();
    }
}

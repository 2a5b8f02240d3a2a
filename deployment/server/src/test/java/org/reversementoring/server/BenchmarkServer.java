package org.reversementoring.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.servlet.ServletContainer;
import org.reversementoring.access.Policy;
import org.reversementoring.audit.AuditChain;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.confidentiality.Place;
import org.reversementoring.confidentiality.PrivateText;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.confidentiality.Sealer;
import org.reversementoring.keycloak.testing.TestSignOn;
import org.reversementoring.persistence.Database;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.RateLimits;
import org.reversementoring.sealing.Keys;

/** The product's own parts on a Jetty, with one pair and one full session, guarded or bare, and clients to read it. */
final class BenchmarkServer implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final TestSignOn tokens = new TestSignOn();
    private final HttpServer signOn;
    private final Database database;
    private final Server jetty = new Server();
    private final URI session;
    /** Of the mentor; good for five minutes. */
    private volatile String token = "";

    /** Sealed by Tink, audited, and the chain linked every second, which is 60 times as often as by default. */
    static BenchmarkServer guarded(String url, Path folder) {
        return new BenchmarkServer(url, folder, true);
    }

    /** Neither sealed nor audited. */
    static BenchmarkServer bare(String url, Path folder) {
        return new BenchmarkServer(url, folder, false);
    }

    private BenchmarkServer(String url, Path folder, boolean guarded) {
        try {
            signOn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            tokens.serveAt(signOn);
            signOn.start();
            Settings settings = Settings.read(
                    Map.of(
                            "RM_OIDC_ISSUER",
                            TestSignOn.ISSUER,
                            "RM_OIDC_KEYS_URL",
                            "http://127.0.0.1:" + signOn.getAddress().getPort() + "/keys",
                            "RM_DATABASE_URL",
                            url,
                            "RM_DATABASE_USER",
                            "postgres",
                            "RM_DATABASE_PASSWORD",
                            "postgres",
                            "RM_KEY_FILE",
                            folder.resolve("keys.json").toString()),
                    null);
            database = Database.open(url, "postgres", "postgres");
            Keys keys = Keys.open(SealingSettings.of(settings), Clock.systemUTC());
            open.add(keys);
            Stores stores = new Stores(database, keys.sealer(), keys.fingerprints());
            BenchmarkPair pair = BenchmarkPair.keep(stores);
            URI api = start(settings, stores, keys, guarded);
            session = FullSession.write(api, pair, this::token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI start(Settings settings, Stores stores, Keys keys, boolean guarded) {
        Clock clock = Clock.systemUTC();
        AuditServices audit = new AuditServices(settings, stores, keys.fingerprints(), clock);
        Policy policy = guarded ? audit.policy() : new Policy((action, standing, verdict) -> {});
        Sealer sealer = guarded ? keys.sealer() : new Unsealed();
        Connections connections = new Connections(settings, clock, stores);
        open.add(connections);
        Services services = new Services(settings, stores, connections, keys, sealer, policy, clock);
        if (guarded) {
            linkEverySecond(new AuditChain(stores.work, stores.auditEntries, keys.fingerprints()));
        }
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(new ServletContainer(Api.of(
                        SignOnOptions.tokens(settings),
                        t -> services.signIn.signIn(t.account(), t.employeeNumber(), t.roles()),
                        stores.work,
                        stores.idempotencyKeys,
                        clock,
                        new RateLimits(RateLimits.PerMinute.UNLIMITED),
                        services.resources))),
                "/api/v1/*");
        jetty.setHandler(context);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/");
    }

    private void linkEverySecond(AuditChain chain) {
        ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor();
        Future<?> linking = job.scheduleWithFixedDelay(chain::link, 1, 1, TimeUnit.SECONDS);
        open.add(() -> {
            linking.cancel(false);
            job.shutdown();
            job.awaitTermination(10, TimeUnit.SECONDS);
        });
    }

    /** Reads the session by so many clients at once for so long. Answers how often. */
    long load(int clients, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            token = token(BenchmarkPair.MENTOR);
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        read();
                        count++;
                    }
                    return count;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void read() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) session.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private String token(String number) {
        return tokens.token("subject-" + number, claims -> claims.claim("employee_number", number));
    }

    @Override
    public void close() {
        try {
            jetty.stop();
            for (AutoCloseable part : open) {
                part.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        database.close();
        signOn.stop(0);
    }

    /** Keeps texts as they are. */
    private static final class Unsealed implements Sealer {
        @Override
        public SealedText seal(KeyOwner owner, Place place, PrivateText text) {
            return new SealedText(owner.name(), text.value());
        }

        @Override
        public PrivateText open(Place place, SealedText sealed) {
            return new PrivateText(sealed.cipher());
        }

        @Override
        public void destroy(KeyOwner owner) {}
    }
}

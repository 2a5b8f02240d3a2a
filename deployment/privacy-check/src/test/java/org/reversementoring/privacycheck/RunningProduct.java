package org.reversementoring.privacycheck;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.reversementoring.access.StaffRole;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
import org.reversementoring.keycloak.testing.TestSignOn;
import org.reversementoring.participation.Side;
import org.reversementoring.people.PersonId;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernatePeople;
import org.reversementoring.persistence.HibernateTrainingRecords;
import org.reversementoring.persistence.HibernateUnitOfWork;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.server.Product;
import org.reversementoring.server.Settings;
import org.reversementoring.spi.Ids;

/**
 * The fully wired product on a database in memory, behind a real HTTP server of loopback, with a sign-on of its own: a
 * key pair whose public half is served as a key set.
 */
final class RunningProduct implements AutoCloseable {
    static {
        // Otherwise each small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final TestSignOn signOn = new TestSignOn();
    private final HttpServer http;
    private final Product product;
    private final Database behind;
    private final HibernateUnitOfWork work;
    private final Map<Part, String> tokens = new ConcurrentHashMap<>();

    RunningProduct(Path directory) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(threads);
            signOn.serveAt(http);
            product = Product.wire(settings(directory), Clock.systemUTC());
            http.createContext(
                    "/api/v1/",
                    new JdkHttpHandlerContainerProvider().createContainer(HttpHandler.class, product.api()));
            http.start();
            product.startJobs();
            behind = Database.open(database, "sa", "");
            work = behind.unitOfWork();
            HibernatePeople people = new HibernatePeople(work);
            work.run(() -> Cast.people(ids(), LocalDate.of(2020, 1, 1)).forEach(people::add));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Settings settings(Path directory) {
        return Settings.read(
                Map.of(
                        "RM_DATABASE_URL",
                        database,
                        "RM_KEY_FILE",
                        directory.resolve("keys.json").toString(),
                        "RM_OIDC_ISSUER",
                        TestSignOn.ISSUER,
                        "RM_OIDC_KEYS_URL",
                        address("keys").toString(),
                        "RM_JOBS_EVERY",
                        "PT1S",
                        "RM_RATE_ORDINARY",
                        "0",
                        "RM_RATE_HEAVY",
                        "0"),
                null);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/" + path);
    }

    private static Ids ids() {
        return UUID::randomUUID;
    }

    Deployment deployment() {
        return new Deployment(
                address("api/v1/"), part -> tokens.computeIfAbsent(part, this::token), this::completeTraining);
    }

    private void completeTraining(UUID programme, UUID person, String side) {
        HibernateTrainingRecords records = new HibernateTrainingRecords(work);
        Instant now = Instant.now();
        work.run(() -> records.find(new ProgrammeId(programme), new PersonId(person), Side.valueOf(side))
                .map(record -> records.save(record.completed(now)))
                .orElseGet(() -> records.add(TrainingRecord.enrolled(
                                new TrainingRecordId(UUID.randomUUID()),
                                new ProgrammeId(programme),
                                new PersonId(person),
                                Side.valueOf(side),
                                now)
                        .completed(now))));
    }

    private String token(Part part) {
        StaffRole[] roles = part.staffRole() == null ? new StaffRole[0] : new StaffRole[] {part.staffRole()};
        return signOn.token(
                "subject-of-" + part,
                claims -> {
                    if (part == Part.INTEGRATION) {
                        claims.claim("scope", "reverse-mentoring-integration");
                    }
                    if (part.isEmployee()) {
                        claims.claim("employee_number", Cast.number(part).value());
                    }
                },
                roles);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        behind.close();
        product.close();
    }
}

package org.reversementoring.privacycheck;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.reversementoring.curriculum.TrainingRecord;
import org.reversementoring.curriculum.TrainingRecordId;
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

    private static final String ISSUER = "http://127.0.0.1/realms/check";

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final RSAKey key;
    private final HttpServer http;
    private final Product product;
    private final Database behind;
    private final HibernateUnitOfWork work;
    private final Map<Part, String> tokens = new ConcurrentHashMap<>();

    RunningProduct(Path directory) {
        try {
            key = new RSAKeyGenerator(2048).keyID("check").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(threads);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            http.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
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
        } catch (IOException | JOSEException e) {
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
                        ISSUER,
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
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("reverse-mentoring-api")
                .subject("subject-of-" + part)
                .claim("client_id", "check")
                .claim("scope", part == Part.INTEGRATION ? "reverse-mentoring-integration" : "reverse-mentoring")
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        if (part.isEmployee()) {
            claims.claim("employee_number", Cast.number(part).value());
        }
        if (part.staffRole() != null) {
            claims.claim(
                    "realm_access", Map.of("roles", List.of(part.staffRole().claim())));
        }
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID("check")
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        behind.close();
        product.close();
    }
}

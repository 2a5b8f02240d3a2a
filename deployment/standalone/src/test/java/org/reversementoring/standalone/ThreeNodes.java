package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.TestSignOn;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.privacycheck.Cast;
import org.reversementoring.privacycheck.Deployment;
import org.reversementoring.privacycheck.Part;
import org.reversementoring.server.Settings;
import org.reversementoring.server.ThrowawayStage;

/**
 * Three nodes as processes of their own behind a {@link Balancer}, on one PostgreSQL that was empty and with a key file
 * that was not there, all started at the same moment. The clock of the first is a minute behind, that of the last a
 * minute ahead.
 */
final class ThreeNodes implements AutoCloseable {
    private static final List<String> AHEAD = List.of("PT-60S", "PT0S", "PT60S");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Exit status of a process that ended in order after SIGTERM. */
    private static final int TERMINATED = 143;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestSignOn signOn = new TestSignOn();
    private final HttpServer keys;
    final MailSink sink = MailSink.start();
    final Balancer balancer = new Balancer();
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Map<String, String> settings = new HashMap<>();
    private final List<JarProcess> nodes = new ArrayList<>();
    private @Nullable ThrowawayStage stage;

    ThreeNodes(Path folder) throws IOException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        signOn.serveAt(keys);
        keys.start();
        settings.put("RM_OIDC_ISSUER", TestSignOn.ISSUER);
        settings.put("RM_OIDC_KEYS_URL", "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys");
        settings.putAll(sink.settings());
        settings.put("RM_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("RM_DATABASE_USER", "postgres");
        settings.put("RM_DATABASE_PASSWORD", "postgres");
        settings.put("RM_KEY_FILE", folder.resolve("keys.json").toString());
        settings.put("RM_HTTP_PORT", "0");
        settings.put("RM_JOBS_EVERY", "PT1S");
        settings.put("RM_RATE_ORDINARY", "0");
        settings.put("RM_RATE_HEAVY", "0");
        settings.put("RM_STOP_DELAY", "PT2S");
    }

    /** All at once; then people come in, as from a directory. */
    void start() {
        AHEAD.forEach(ahead -> nodes.add(start(ahead)));
        for (int i = 0; i < nodes.size(); i++) {
            awaitReady(i);
        }
        stage = ThrowawayStage.open(Settings.read(settings, null), Clock.systemUTC(), Cast.PREFIX);
        stage.enter(Cast.people(stage.ids(), LocalDate.of(2020, 1, 1)));
    }

    private JarProcess start(String ahead) {
        return JarProcess.startClasses(folder, settings, ShiftedNode.class, ahead);
    }

    private void awaitReady(int number) {
        URI api = URI.create(nodes.get(number).address());
        until("node " + number + " is ready", () -> balancer.isReady(api));
        balancer.put(number, api);
    }

    /** Tells the node to end, waits until it has done so in order, and starts it again. */
    void restart(int number) {
        JarProcess node = nodes.get(number);
        node.close();
        assertThat(node.exitStatus()).as(node.output()).isEqualTo(TERMINATED);
        assertThat(node.output()).doesNotContain("Exception");
        nodes.set(number, start(AHEAD.get(number)));
        awaitReady(number);
    }

    Deployment deployment() {
        return new Deployment(balancer.api(), this::token, Objects.requireNonNull(stage)::completeTraining);
    }

    /** Of somebody who signed in just now. */
    String token(Part part) {
        StaffRole role = part.staffRole();
        return token(part, Duration.ZERO, role == null ? new StaffRole[0] : new StaffRole[] {role});
    }

    /** @param ago when the person signed in */
    String token(Part part, Duration ago, StaffRole... roles) {
        String subject = "subject-of-" + part;
        return part.isEmployee()
                ? signOn.token(
                        subject,
                        claims -> claims.claim(
                                        "employee_number", Cast.number(part).value())
                                .claim("auth_time", Instant.now().minus(ago).getEpochSecond()),
                        roles)
                : signOn.serviceToken(subject, roles);
    }

    /** @param body JSON; empty sends none */
    HttpResponse<String> call(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(balancer.api().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    String ask(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void until(String what, Callable<Boolean> holds) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!holds.call()) {
                assertThat(Instant.now()).as("not in time: " + what).isBefore(end);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (stage != null) {
            stage.close();
        }
        nodes.forEach(JarProcess::close);
        balancer.close();
        sink.close();
        keys.stop(0);
        postgres.close();
    }
}

package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.TestSignOn;

/** A real process is told to end while a request is under way. */
class StopInOrderTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static HttpServer signOn;
    private static final TestSignOn SIGN_ON = new TestSignOn();

    @BeforeAll
    static void signOn() throws Exception {
        signOn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SIGN_ON.serveAt(signOn);
        signOn.start();
    }

    @AfterAll
    static void signOff() {
        signOn.stop(0);
    }

    private static String token() {
        return SIGN_ON.serviceToken("operator", StaffRole.OPERATOR);
    }

    private static Process serve(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "RM_HTTP_PORT",
                        "0",
                        "RM_OIDC_ISSUER",
                        TestSignOn.ISSUER,
                        "RM_OIDC_KEYS_URL",
                        "http://127.0.0.1:" + signOn.getAddress().getPort() + "/keys",
                        "RM_DATABASE_URL",
                        "jdbc:h2:file:" + folder.resolve("db"),
                        "RM_KEY_FILE",
                        folder.resolve("keys.json").toString(),
                        "RM_STOP_DELAY",
                        "PT3S",
                        "RM_LOG_FORMAT",
                        "json"));
        return builder.start();
    }

    private static URI address(Process process, Path output) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            for (String line : Files.readAllLines(output)) {
                if (line.startsWith("READY ")) {
                    return URI.create(line.substring(6).strip());
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready:\n" + Files.readString(output));
    }

    /**
     * Sends byte after byte until told to send the rest; whoever falls silent for a second is not waited for while the
     * server stops.
     */
    private static final class Trickle extends Thread {
        private final OutputStream out;
        private final byte[] body;
        private final CountDownLatch enough = new CountDownLatch(1);

        Trickle(OutputStream out, byte[] body) {
            super("trickle");
            this.out = out;
            this.body = body;
        }

        @Override
        public void run() {
            try {
                int sent = 0;
                while (sent < body.length - 1 && !enough.await(100, TimeUnit.MILLISECONDS)) {
                    out.write(body[sent++]);
                    out.flush();
                }
                out.write(body, sent, body.length - sent);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void sendTheRest() {
            enough.countDown();
        }
    }

    private static void await(Callable<Boolean> reached) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (!reached.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static int ready(HttpClient client, URI base) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(base.resolve("health/ready")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_request_that_is_under_way_is_answered_and_new_ones_go_elsewhere() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = serve(output);
        try {
            URI base = address(process, output);
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            await(() -> ready(client, base) == 200);
            byte[] body = Files.readAllBytes(Path.of("../../docs/templates/catalogue-of-help.json"));
            try (Socket slow = new Socket(base.getHost(), base.getPort())) {
                slow.setSoTimeout((int) LIMIT.toMillis());
                OutputStream out = slow.getOutputStream();
                out.write(("POST /api/v1/resources/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token()
                                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                Trickle trickle = new Trickle(out, body);
                trickle.start();
                process.destroy();
                await(() -> ready(client, base) == 503);
                await(() -> isRefused(base));
                assertThat(process.isAlive()).isTrue();
                trickle.sendTheRest();
                String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 200").contains("X-Request-Id: ");
            }
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(Files.readString(output))
                    .contains("people change ok, at most")
                    .doesNotContain("Exception", token().substring(0, 20));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Nobody listens any more. */
    private static boolean isRefused(URI base) throws IOException {
        try (Socket none = new Socket(base.getHost(), base.getPort())) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }
}

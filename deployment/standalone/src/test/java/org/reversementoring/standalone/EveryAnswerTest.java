package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.rest.Api;
import org.reversementoring.rest.ContainerAnswer;
import org.reversementoring.server.Product;
import org.reversementoring.server.Settings;

/** SG23: whatever is sent to the standalone server, its answer has the headers and tells nothing of the server. */
class EveryAnswerTest {
    @TempDir
    static java.nio.file.Path folder;

    private static WebServer server;

    @BeforeAll
    static void start() {
        Settings settings = Settings.read(
                Map.of(
                        "RM_HTTP_PORT", "0",
                        "RM_OIDC_ISSUER", "http://127.0.0.1:9/realms/none",
                        "RM_DATABASE_URL", "jdbc:h2:mem:every-answer;DB_CLOSE_DELAY=-1",
                        "RM_KEY_FILE", folder.resolve("keys.json").toString()),
                null);
        server = WebServer.start(settings, Product.wire(settings, Clock.systemUTC()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Answer(int status, String head, String body) {
        boolean has(String header, String value) {
            return head.toLowerCase(Locale.ROOT)
                    .contains("\n" + (header + ": " + value).toLowerCase(Locale.ROOT) + "\r");
        }
    }

    /** @param request the head without the empty line */
    private static Answer send(String request, String body) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((request + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            String whole = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = whole.indexOf("\r\n\r\n");
            assertThat(end).as(request + " was answered").isPositive();
            return new Answer(
                    Integer.parseInt(whole.substring(9, 12)), whole.substring(0, end + 2), whole.substring(end));
        }
    }

    private static Answer ask(String method, String path) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close", "");
    }

    private static void assertPlain(String what, Answer answer) {
        ContainerAnswer.HEADERS.forEach((name, value) -> {
            boolean isPage =
                    name.equals("Content-Security-Policy") && answer.head().contains("default-src 'self'");
            assertThat(answer.has(name, value) || isPage)
                    .as("%s: %s on %s", what, name, answer.head())
                    .isTrue();
        });
        String all = answer.head().toLowerCase(Locale.ROOT) + answer.body();
        assertThat(all)
                .as(what)
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("jersey")
                .doesNotContain("\nserver:", "x-powered-by", "access-control-", "Exception", "\tat ");
        assertThat(answer.status() >= 400 && all.contains("<html")).as(what).isFalse();
        // A node that is not ready says so in the form of one that is.
        boolean tellsOfItself = what.endsWith("/health/ready") && answer.status() == 503;
        if (answer.status() >= 400 && !tellsOfItself && !answer.body().strip().isEmpty()) {
            assertThat(answer.has("Content-Type", ContainerAnswer.MEDIA_TYPE))
                    .as(what)
                    .isTrue();
        }
    }

    @Test
    void everyRouteWithEveryMethodHasThem() throws IOException {
        for (String path : paths()) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE", "PATCH", "BREW")) {
                Answer answer = ask(method, path);
                assertPlain(method + " " + path, answer);
                assertThat(answer.status()).as(method + " " + path).isNotIn(500, 502);
            }
        }
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/openapi.yaml",
                "/api/v1/page/page.js",
                "/api/v1/page/none",
                "/api/v1/nothing/here",
                "/favicon.ico",
                "/problem",
                "/WEB-INF/web.xml"));
        for (Class<?> resource : Api.RESOURCES) {
            Arrays.stream(resource.getMethods())
                    .map(m -> path(resource, m))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(paths::add);
        }
        return paths;
    }

    private static String path(Class<?> resource, Method method) {
        boolean serves = Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
        Path own = method.getAnnotation(Path.class);
        String whole = "/api/v1/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return serves ? whole.replaceAll("\\{[^}]*}", "x").replaceAll("/+", "/") : null;
    }

    @Test
    void whatJettyRefusesByItselfHasThemToo() throws IOException {
        String end = "\r\nHost: 127.0.0.1\r\nConnection: close";
        for (String request : List.of(
                "GET /api/v1/%zz HTTP/1.1" + end,
                "GET /api/v1/%00 HTTP/1.1" + end,
                "GET /api/v1/..%2f..%2fetc HTTP/1.1" + end,
                "GET /api/v1/;a=b/me HTTP/1.1" + end,
                "GET /api/v1/me?x=%zz HTTP/1.1" + end,
                "GET /api/v1/me HTTP/1.1\r\nConnection: close",
                "GET /api/v1/me HTTP/9.9" + end,
                "GET http://[::1/ HTTP/1.1" + end,
                "GET /" + "a".repeat(20_000) + " HTTP/1.1" + end,
                "GET /api/v1/me HTTP/1.1" + end + "\r\nX-Long: " + "a".repeat(20_000),
                "GET /api/v1/me HTTP/1.1" + end + "\r\nAuthorization: Bearer " + "a".repeat(12_000),
                "GET /api/v1/me HTTP/1.1" + end + "\r\nAuthorization: Basic YTpi",
                "POST /api/v1/programmes HTTP/1.1" + end + "\r\nContent-Length: many",
                "POST /api/v1/programmes HTTP/1.1" + end + "\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /api/v1/programmes HTTP/1.1" + end + "\r\nTransfer-Encoding: odd",
                "POST /api/v1/programmes HTTP/1.1" + end + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 3",
                "POST /api/v1/programmes HTTP/1.1" + end + "\r\nExpect: 200-maybe\r\nContent-Length: 0",
                "GET /api/v1/me HTTP/1.1" + end + "\r\nOrigin: https://evil.example",
                "OPTIONS /api/v1/me HTTP/1.1" + end
                        + "\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET",
                "OPTIONS * HTTP/1.1" + end,
                "CONNECT example.com:443 HTTP/1.1" + end)) {
            Answer answer = send(request, "");
            assertThat(answer.status()).as(request).isBetween(400, 505).isNotEqualTo(500);
            assertPlain(request.substring(0, Math.min(request.length(), 60)), answer);
        }
    }

    @Test
    void headersHaveALimitWithRoomForAToken() throws IOException {
        String head = "GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Long: ";
        assertThat(send(head + "a".repeat(15_000), "").status()).isEqualTo(401);
        assertThat(send(head + "a".repeat(17_000), "").status()).isEqualTo(431);
    }
}

package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.keycloak.testing.TestSignOn;

/** What monitoring reads of the wired product, over HTTP. */
class MetricsTest {
    @TempDir
    static Path folder;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);
    private static HttpServer server;
    private static final TestSignOn SIGN_ON = new TestSignOn();
    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SIGN_ON.serveAt(server);
        Map<String, String> settings = new HashMap<>(
                RunningProduct.settings(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        settings.put("RM_OIDC_KEYS_URL", base() + "/keys");
        product = Product.wire(Settings.read(settings, null), Clock.systemUTC());
        server.createContext(
                "/api/v1/", new JdkHttpHandlerContainerProvider().createContainer(HttpHandler.class, product.api()));
        server.setExecutor(THREADS);
        server.start();
        product.startJobs();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        THREADS.shutdown();
        product.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of a service for those roles that Keycloak gives to one, else of a person. */
    private static String token(String account, StaffRole role) {
        return role == StaffRole.OPERATOR || role == StaffRole.INTEGRATION
                ? SIGN_ON.serviceToken(account, role)
                : SIGN_ON.token(account, claims -> {}, role);
    }

    private static HttpResponse<String> get(String token, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/api/v1/" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void operatorsAndAuditorsReadThemAndNobodyElse() throws Exception {
        assertThat(get("", "metrics").statusCode()).isEqualTo(401);
        for (StaffRole role : StaffRole.values()) {
            boolean may = role == StaffRole.OPERATOR || role == StaffRole.AUDITOR;
            assertThat(get(token("account-" + role, role), "metrics").statusCode())
                    .as(role.name())
                    .isEqualTo(may ? 200 : 403);
        }
    }

    @Test
    void theyAreInTheFormThatPrometheusReads() throws Exception {
        HttpResponse<String> answer = get(
                token("operator", StaffRole.OPERATOR),
                "metrics",
                "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().split(";"))
                .containsExactlyInAnyOrder("text/plain", "version=0.0.4", "charset=utf-8");
        assertThat(answer.body().lines())
                .allMatch(line -> line.startsWith("#") || line.matches("[a-z_]+(\\{[^}]*})? [-+.0-9A-Za-z]+"));
        assertThat(answer.body())
                .contains(
                        "rm_build_info{",
                        "rm_database_connections{state=\"most\"}",
                        "rm_outbox_late_events_at_most{leg=\"inside\"} 0",
                        "rm_tokens_refused_total{reason=\"expired\"}",
                        "rm_requests_limited_total",
                        "jvm_memory_used_bytes{area=\"heap\"}");
        assertThat(answer.body()).doesNotContain("sign_in_too_old");
    }

    @Test
    void helpIsCountedAsEverythingElseThatPeopleDo() throws Exception {
        String operator = token("operator", StaffRole.OPERATOR);
        for (String path : List.of("resources", "programmes", "pairs/" + UUID.randomUUID() + "/burden")) {
            get(operator, path);
        }
        String text = get(operator, "metrics").body();
        assertThat(text.lines().filter(line -> line.startsWith("rm_http_request_seconds")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "rm_http_request_seconds(_bucket|_count|_sum)\\{change=\"(true|false)\",(le=\"[^\"]+\",)?"
                                + "outcome=\"(ok|refused|failed)\",(le=\"[^\"]+\",)?"
                                + "route=\"(public|operation|matching|people|unmatched)\"(,le=\"[^\"]+\")?} .*"));
        assertThat(text.lines().filter(line -> line.startsWith("rm_") && !line.startsWith("rm_job_")))
                .noneMatch(line -> line.matches(".*(burden|support|pulse|resource|case).*"));
    }

    @Test
    void everyAnswerHasANumberOfItsOwnAndNothingOfTheCallersTrace() throws Exception {
        String trace = "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1";
        HttpResponse<String> answer =
                get("", "health/live", "traceparent", "00-" + trace + "-b1b1b1b1b1b1b1b1-01", "tracestate", "x=1");
        assertThat(answer.headers().firstValue("x-request-id").orElseThrow()).matches("[0-9a-f]{16}");
        assertThat(answer.headers().map().toString()).doesNotContain(trace, "b1b1b1b1b1b1b1b1", "trace");
        assertThat(get("", "health/live").headers().firstValue("x-request-id"))
                .isNotEqualTo(answer.headers().firstValue("x-request-id"));
        assertThat(get("", "programmes").headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void momentsAreToldInFullStepsOfFiveMinutes() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        assertThat(List.of(-1, 0, 299, 300, 301, 899).stream().map(s -> Readings.steps(now.minusSeconds(s), now)))
                .containsExactly(0d, 0d, 0d, 1d, 1d, 2d);
    }

    @Test
    void whatWaitsIsToldInPowersOfTen() {
        assertThat(List.of(0L, 1L, 2L, 10L, 11L, 99L, 101L).stream().map(Readings::atMost))
                .containsExactly(0d, 1d, 10d, 10d, 100d, 100d, 1000d);
    }
}

package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.jdkhttp.JdkHttpHandlerContainerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.keycloak.testing.TestSignOn;
import org.reversementoring.mail.testing.MailSink;
import org.reversementoring.moodle.simulator.MoodleSimulator;

/** What a balancer is told of a node whose database, sign-on and neighbours come and go; over HTTP, on PostgreSQL. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthTest {
    /** Of a probe; what is looked at behind it may take longer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration SEEN_BY = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);
    private static TestPostgres postgres;
    private static MoodleSimulator moodle;
    private static MailSink mail;
    private static HttpServer server;
    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        postgres = new TestPostgres(folder.resolve("postgres"));
        moodle = new MoodleSimulator(0, "token", Clock.systemUTC());
        mail = MailSink.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> settings = new HashMap<>(RunningProduct.settings(folder, ""));
        settings.putAll(postgres.settings());
        settings.putAll(mail.settings());
        settings.put("RM_OIDC_KEYS_URL", base() + "/keys");
        settings.put("RM_MOODLE_URL", moodle.url().toString());
        settings.put("RM_MOODLE_TOKEN", "token");
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
        moodle.close();
        mail.close();
        postgres.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpResponse<String> call(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            long begun = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(AT_ONCE);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void becomes(int status, String... words) {
        await(() -> {
            HttpResponse<String> answer = call("GET", "health/ready");
            if (answer.statusCode() != status) {
                return false;
            }
            for (String word : words) {
                if (!answer.body().contains(word)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SEEN_BY.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as(call("GET", "health/ready").body())
                    .isNegative();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    @Order(1)
    void without_the_keys_of_the_sign_on_it_lives_and_is_not_ready() {
        becomes(503, "\"status\":\"DOWN\"", "\"signOn\":\"DOWN\"", "\"database\":\"UP\"");
        assertThat(call("GET", "health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @Order(2)
    void with_everything_there_it_is_ready_and_says_what_of_the_others_it_saw() {
        new TestSignOn().serveAt(server);
        becomes(200, "\"moodle\":\"UP\"", "\"mail\":\"UP\"");
        assertThat(call("GET", "health/ready").body())
                .isEqualTo(
                        "{\"status\":\"UP\",\"components\":{\"database\":\"UP\",\"keyStore\":\"UP\",\"signOn\":\"UP\","
                                + "\"jobs\":\"UP\",\"moodle\":\"UP\",\"workday\":\"OFF\",\"mail\":\"UP\",\"accounts\":\"OFF\"}}");
    }

    @Test
    @Order(3)
    void a_balancer_may_ask_with_head() {
        HttpResponse<String> answer = call("HEAD", "health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(call("HEAD", "health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_database_that_goes_takes_the_node_out_and_one_that_comes_back_brings_it_back() {
        postgres.stop();
        try {
            becomes(503, "\"database\":\"DOWN\"", "\"keyStore\":\"DOWN\"");
            assertThat(call("GET", "health/live").statusCode()).isEqualTo(200);
            assertThat(call("HEAD", "health/ready").statusCode()).isEqualTo(503);
        } finally {
            postgres.startAgain();
        }
        becomes(200, "\"database\":\"UP\"", "\"keyStore\":\"UP\"");
    }

    @Test
    @Order(5)
    void a_node_that_is_about_to_stop_says_so_with_the_same_body() {
        product.stopping();
        HttpResponse<String> answer = call("GET", "health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"status\":\"DOWN\",\"components\":{\"database\":\"UP\"");
        assertThat(call("GET", "health/live").statusCode()).isEqualTo(200);
    }
}

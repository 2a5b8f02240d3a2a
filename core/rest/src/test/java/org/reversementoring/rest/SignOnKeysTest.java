package org.reversementoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sign-on's keys, fetched from a real HTTP server that counts who asks and misbehaves as it is told. */
class SignOnKeysTest {
    private static final String REDIRECT = "/elsewhere";

    private static JWK one;
    private static JWK other;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private volatile HttpHandler answer = exchange -> {};
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private HttpServer server;
    private SignOnKeys keys;

    @BeforeAll
    static void generate() throws JOSEException {
        one = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer.handle(exchange);
            exchange.close();
        });
        server.createContext(REDIRECT, exchange -> {
            askedElsewhere.incrementAndGet();
            send(exchange, 200, set(one));
            exchange.close();
        });
        server.start();
        keys = new SignOnKeys(
                new KeyAddress(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys")),
                () -> now);
        serve(one);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(JWK... served) {
        answer = exchange -> send(exchange, 200, set(served));
    }

    private static String set(JWK... served) {
        return new JWKSet(List.of(served)).toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Renewing goes on behind the requests. */
    private void awaitAsked(int times) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (asked.get() < times && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(asked).hasValue(times);
    }

    private void assertNobodyIsLetIn() {
        assertThatThrownBy(() -> keys.find("one"))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class, e -> assertThat(e.reason()).isEqualTo(TokenRefusal.NO_KEYS));
    }

    @Test
    void manyWhoNeedTheKeysAtOnceWaitForOneFetch() throws Exception {
        List<Future<Boolean>> found = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            found.add(threads.submit(() -> keys.find("one").isPresent()));
        }
        for (Future<Boolean> each : found) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void aFloodOfUnknownIdsIsOneFetchInFiveSeconds() {
        assertThat(keys.find("one")).isPresent();
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 100; i++) {
                assertThat(keys.find("unknown-" + second + "-" + i)).isEmpty();
            }
            pass(Duration.ofSeconds(1));
        }

        assertThat(asked.get()).isLessThanOrEqualTo(3);
    }

    private long done(List<Future<Boolean>> asking, long awaited) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (asking.stream().filter(Future::isDone).count() < awaited && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        return asking.stream().filter(Future::isDone).count();
    }

    private List<Future<Boolean>> askAtOnce(int times) {
        List<Future<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String id = "unknown-" + i;
            asking.add(threads.submit(() -> keys.find(id).isPresent()));
        }
        return asking;
    }

    private CountDownLatch hang() {
        CountDownLatch released = new CountDownLatch(1);
        answer = exchange -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return released;
    }

    @Test
    void aSignOnThatHangsHoldsOneOfThoseWhoSendUnknownIds() throws Exception {
        assertThat(keys.find("one")).isPresent();
        pass(SignOnKeys.COOLDOWN);
        CountDownLatch released = hang();

        assertThat(done(askAtOnce(200), 199)).isGreaterThanOrEqualTo(199);
        assertThat(keys.find("one")).isPresent();
        released.countDown();
    }

    @Test
    void beforeTheFirstKeysOnlyAFewWait() throws Exception {
        CountDownLatch released = hang();

        // Some may pass between the look at the queue and their place in it.
        assertThat(done(askAtOnce(200), 200 - SignOnKeys.MOST_WAITING - 1))
                .isGreaterThanOrEqualTo(200 - SignOnKeys.MOST_WAITING - 10);
        released.countDown();
    }

    @Test
    void aNewKeyServesAtOnce() {
        assertThat(keys.find("one")).isPresent();
        pass(SignOnKeys.COOLDOWN);
        serve(one, other);

        assertThat(keys.find("other")).contains(other.toPublicJWK());
    }

    @Test
    void aKeyThatIsTakenBackIsDroppedAfterAMinuteOfTraffic() throws Exception {
        JWK held = keys.find("one").orElseThrow();
        serve(other);
        pass(SignOnKeys.FRESH.plusSeconds(1));

        assertThat(keys.hold(held)).as("the fetch goes on behind this request").isTrue();
        awaitAsked(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (keys.hold(held) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(keys.hold(held)).isFalse();
    }

    @Test
    void onAnIdleNodeItIsDroppedAtTheFirstRequestAfterTwoMinutes() {
        JWK held = keys.find("one").orElseThrow();
        serve(other);
        pass(SignOnKeys.STALE.plusSeconds(1));

        assertThat(keys.hold(held)).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void anotherKeyUnderTheSameIdIsAnotherKey() throws JOSEException {
        JWK held = keys.find("one").orElseThrow();
        serve(new ECKeyGenerator(Curve.P_256).keyID("one").generate());
        pass(SignOnKeys.STALE.plusSeconds(1));

        assertThat(keys.hold(held)).isFalse();
    }

    @Test
    void throughAnOutageTheKnownKeysServeForAnHourAndTheLogSaysItOnce() throws Exception {
        try (Logged logged = new Logged(SignOnKeys.class)) {
            assertThat(keys.find("one")).isPresent();
            answer = exchange -> send(exchange, 500, "down");
            for (int minute = 0; minute < 59; minute++) {
                pass(Duration.ofMinutes(1));
                assertThat(keys.find("one")).as("minute %s", minute).isPresent();
            }
            pass(Duration.ofMinutes(2));

            assertNobodyIsLetIn();
            assertThat(keys.known()).isFalse();
            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .contains("cannot be fetched: the answer has the status 500", "serve until 2026-03-02T10:00:00Z");

            serve(one);
            pass(SignOnKeys.COOLDOWN);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!keys.known() && System.nanoTime() < end) {
                keys.look();
                Thread.sleep(10);
            }
            assertThat(keys.find("one")).isPresent();
            assertThat(logged.lines()).hasSize(2).last().asString().contains("fetched again");
        }
    }

    @Test
    void beforeTheFirstFetchNobodyIsLetIn() {
        answer = exchange -> send(exchange, 503, "starting");

        assertNobodyIsLetIn();
        assertNobodyIsLetIn();
        assertThat(keys.known()).isFalse();
        assertThat(asked).as("not again within the cooldown").hasValue(1);

        serve(one);
        pass(SignOnKeys.COOLDOWN);
        assertThat(keys.find("one")).isPresent();
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", REDIRECT);
            send(exchange, 302, "");
        };

        assertNobodyIsLetIn();
        assertThat(askedElsewhere).hasValue(0);
    }

    @Test
    void anAnswerThatIsTooLongIsNotTaken() {
        String padded = set(one) + " ".repeat(KeyAddress.MAX_BYTES);
        answer = exchange -> send(exchange, 200, padded);

        assertNobodyIsLetIn();
    }

    @Test
    void anAnswerThatDripsIsGivenUp() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        long begin = System.nanoTime();

        assertNobodyIsLetIn();
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isLessThan(KeyAddress.PATIENCE.plus(Duration.ofSeconds(5)));
    }

    @Test
    void whatIsNoKeySetIsNoKeySet() {
        for (String wrong : List.of("", "<html></html>", "[]", "{\"keys\": 1}", "{\"keys\": [{\"kty\": \"RSA\"}]}")) {
            pass(SignOnKeys.COOLDOWN);
            answer = exchange -> send(exchange, 200, wrong);
            assertNobodyIsLetIn();
        }
    }

    @Test
    void aKeyThatIsWeakOrForAnotherUseIsNotTaken() throws Exception {
        JWK weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        JWK forEncryption =
                new RSAKeyGenerator(2048).keyID("enc").keyUse(KeyUse.ENCRYPTION).generate();
        JWK secret = new OctetSequenceKey.Builder(new byte[32]).keyID("secret").build();
        String all = "{\"keys\": [" + weak.toPublicJWK() + "," + forEncryption.toPublicJWK() + "," + secret + ","
                + one.toPublicJWK() + "]}";
        answer = exchange -> send(exchange, 200, all);

        assertThat(keys.find("one")).isPresent();
        for (String id : List.of("weak", "enc", "secret")) {
            assertThat(keys.find(id)).as(id).isEmpty();
        }
    }

    @Test
    void anOperatorIsToldOfASetWithoutOneUsableKey() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        TokenVerifier.checkKeys(address);
        String weak = set(new RSAKeyGenerator(1024, true).keyID("weak").generate());
        for (String useless : List.of(weak, "{}", "{\"keys\": []}", "<html>Welcome</html>")) {
            answer = exchange -> send(exchange, 200, useless);
            assertThatThrownBy(() -> TokenVerifier.checkKeys(address))
                    .as(useless)
                    .isInstanceOf(IOException.class)
                    .message()
                    .containsAnyOf("names no key that is usable", "is no key set");
        }
    }

    @Test
    void aClockThatIsPutBackStopsNothing() {
        assertThat(keys.find("one")).isPresent();
        serve(other);
        pass(Duration.ofHours(-3));

        assertThat(keys.find("other")).isPresent();
    }
}

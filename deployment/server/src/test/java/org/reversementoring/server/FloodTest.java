package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;
import org.reversementoring.rest.Pace;

/** SG18: who asks too often waits; who needs help does not. */
class FloodTest {
    private static final int ORDINARY = 4;
    /** So long one more request takes to be allowed. */
    private static final int EVERY_SECONDS = 60 / ORDINARY;

    private static final int HEAVY = 3;
    private static final int OPEN = 5;

    @TempDir
    Path folder;

    private RunningProduct product;
    private final ExecutorService flood = Executors.newFixedThreadPool(4);

    @BeforeEach
    void start() {
        product = new RunningProduct(
                folder,
                Map.of(
                        "RM_RATE_ORDINARY", "" + ORDINARY,
                        "RM_RATE_HEAVY", "" + HEAVY,
                        "RM_RATE_PUBLIC", "" + OPEN));
    }

    @AfterEach
    void stop() {
        flood.shutdownNow();
        product.close();
    }

    private RunningProduct.Answer get(String token, String path) {
        return product.call(token, "GET", path, "");
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndCostsNoStatement() {
        String token = product.token("170");
        for (int i = 0; i < ORDINARY; i++) {
            assertThat(get(token, "pulse-answers-of-nobody").status()).isEqualTo(404);
        }
        long before = product.statements();
        RunningProduct.Answer refused = get(token, "me");
        RunningProduct.Answer unknown = get(token, "sessions/00000000-0000-0000-0000-000000000000");
        assertThat(product.statements()).isEqualTo(before);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .contains("urn:reverse-mentoring:problem:too-many-requests")
                .isEqualTo(unknown.body());
        assertThat(refused.headers().get("retry-after"))
                .hasSize(1)
                .allMatch(seconds -> Integer.parseInt(seconds) >= 1 && Integer.parseInt(seconds) <= EVERY_SECONDS);
        assertThat(refused.headers().get("cache-control")).containsExactly("no-store");
        assertThat(product.limits.refused(Pace.ORDINARY)).isEqualTo(2);
        assertThat(get(product.token("171"), "me").status()).isNotEqualTo(429);
    }

    @Test
    void whatIsHeavyHasALimitOfItsOwn() {
        String token = product.token("16", StaffRole.PROGRAMME_MANAGER);
        for (int i = 0; i < HEAVY; i++) {
            assertThat(get(token, "people").status()).isNotEqualTo(429);
        }
        assertThat(get(token, "people").status()).isEqualTo(429);
        assertThat(get(token, "programmes").status()).isEqualTo(200);
    }

    @Test
    void theDocumentIsLimitedAndHealthIsNot() {
        for (int i = 0; i < OPEN; i++) {
            assertThat(get("", "openapi.yaml").status()).isEqualTo(200);
        }
        assertThat(get("", "openapi.yaml").status()).isEqualTo(429);
        assertThat(get("", "health/live").status()).isNotEqualTo(429);
    }

    @Test
    void helpAnswersUnderAFloodOfTheSameAndOfOtherCallers() throws InterruptedException {
        new Workforce(product).employ("170");
        String junior = product.token("170");
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch refused = new CountDownLatch(4);
        for (String number : List.of("170", "170", "171", "172")) {
            String token = product.token(number);
            flood.execute(() -> flood(token, refused, enough));
        }
        assertThat(refused.await(60, TimeUnit.SECONDS)).isTrue();
        try {
            for (int i = 0; i < 2 * ORDINARY; i++) {
                assertThat(get(junior, "resources").status()).isEqualTo(200);
                assertThat(product.call(junior, "POST", "pairs/00000000-0000-0000-0000-000000000000/end", "")
                                .status())
                        .isNotEqualTo(429);
            }
        } finally {
            enough.set(true);
        }
    }

    private void flood(String token, CountDownLatch refused, AtomicBoolean enough) {
        while (get(token, "me").status() != 429) {
            assertThat(enough).isFalse();
        }
        refused.countDown();
        while (!enough.get()) {
            get(token, "me");
        }
    }
}

package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.event.EventType;
import org.reversementoring.participation.Side;

/** Fifty calls at once that cannot all be right, over HTTP on a real PostgreSQL: exactly one of them is. */
class ConflictingCallsTest {
    private static final int CALLS = 50;

    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static RunningProduct product;
    private static Firm firm;
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(CALLS);

    @BeforeAll
    static void start() {
        postgres = new TestPostgres(folder.resolve("postgres"));
        product = new RunningProduct(folder, postgres.settings());
        firm = Firm.with(product);
    }

    @AfterAll
    static void stop() {
        CALLERS.shutdownNow();
        product.close();
        postgres.close();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> pending = new ArrayList<>();
        for (Callable<Integer> call : calls) {
            pending.add(CALLERS.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : pending) {
            statuses.add(each.get(60, TimeUnit.SECONDS));
        }
        return statuses;
    }

    private static long count(List<Integer> statuses, int status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    @Test
    void ofFiftyChangesOfOneVersionExactlyOneIsMade() throws Exception {
        Scene scene = firm.scene();
        scene.accept(Side.MENTOR);
        scene.accept(Side.MENTEE);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(() -> product.call(
                            scene.mentor,
                            "PUT",
                            "pairs/" + scene.pair + "/topics",
                            "{\"topics\": [\"short-video\"]}",
                            "If-Match",
                            "\"0\"")
                    .status());
        }

        List<Integer> statuses = atOnce(calls);

        assertThat(count(statuses, 200)).as("%s", statuses).isEqualTo(1);
        assertThat(count(statuses, 409) + count(statuses, 412))
                .as("%s", statuses)
                .isEqualTo(CALLS - 1);
    }

    @Test
    void aDeclineAmongFiftyAcceptancesAndDeclinesTakesEffectOnceAndStands() throws Exception {
        for (int round = 0; round < 2; round++) {
            Scene scene = firm.scene();
            scene.accept(Side.MENTOR);
            product.relay();
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS / 2; i++) {
                calls.add(() -> answer(scene, "acceptance"));
                calls.add(() -> answer(scene, "decline"));
            }

            List<Integer> statuses = atOnce(calls);

            assertThat(statuses).as("%s", statuses).isSubsetOf(200, 409);
            assertThat(count(statuses, 200)).isGreaterThanOrEqualTo(CALLS / 2);
            assertThat(product.call(scene.mentee, "GET", "pairs/" + scene.pair, "")
                            .body())
                    .contains("\"state\":\"ENDED\"", "\"activatedOn\":null");
            assertThat(scene.raised()).containsExactly(EventType.PAIR_ENDED);
        }
    }

    private static int answer(Scene scene, String word) {
        return product.call(scene.mentee, "POST", "pairs/" + scene.pair + "/" + word, "")
                .status();
    }
}

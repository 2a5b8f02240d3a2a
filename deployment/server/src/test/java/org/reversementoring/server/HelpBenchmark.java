package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reversementoring.access.StaffRole;

/**
 * How long the list of help takes over HTTP, with everything there and with PostgreSQL stopped: one caller after
 * another, the first of an outage told apart.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root:
 *
 * <pre>mvn -q -pl deployment/server -am test -Dtest=HelpBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class HelpBenchmark {
    private static final int WARM_UP = 300;
    private static final int TIMES = 1000;
    private static final long OUTAGE_SEEN_NANOS = 6_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void helpWithTheDatabaseAndWithout() {
        try (TestPostgres postgres = new TestPostgres(folder.resolve("postgres"))) {
            Map<String, String> settings = new HashMap<>(RunningProduct.settings(folder, ""));
            settings.putAll(postgres.settings());
            try (RunningProduct product = new RunningProduct(settings)) {
                new Workforce(product).employ(Scene.MANAGER);
                String manager = product.token(Scene.MANAGER, StaffRole.PROGRAMME_MANAGER);
                measure("warm-up", product, manager, WARM_UP);
                measure("everything there", product, manager, TIMES);
                postgres.stop();
                measure("first of the outage", product, manager, 1);
                LockSupport.parkNanos(OUTAGE_SEEN_NANOS);
                measure("database stopped", product, manager, TIMES);
                postgres.startAgain();
            }
        }
    }

    private static void measure(String what, RunningProduct product, String token, int times) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            RunningProduct.Answer answer = product.call(token, "GET", "resources?need=CRISIS", "");
            millis[i] = (System.nanoTime() - start) / 1e6;
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        Arrays.sort(millis);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d times, p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                what,
                times,
                millis[times / 2],
                millis[(int) (times * 0.95)],
                millis[times - 1]));
    }
}

package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.persistence.Database;

/** Who has a job in a cluster: nodes whose clocks differ, and one that is told to stop. */
class JobsTest {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private EmbeddedPostgres postgres;
    private Database database;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger others = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        database = Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        database.close();
        postgres.close();
    }

    private Jobs node(String name, Duration ahead, Runnable work) {
        InstantSource own = () -> Instant.now().plus(ahead);
        Jobs jobs = new Jobs(database.dataSource(), EVERY, Map.of("job", work), own, name);
        jobs.start();
        return jobs;
    }

    /** Deaf to interruptions, as a call that hangs in a driver is. */
    private void holdOn() {
        begun.countDown();
        while (end.getCount() > 0) {
            LockSupport.parkNanos(10_000_000);
            Thread.interrupted();
        }
    }

    private static void pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - until < 0) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    @Test
    void aNodeWhoseClockIsAMinuteAheadTakesNoJobFromOneThatLives() throws InterruptedException {
        try (Jobs one = node("one", Duration.ZERO, this::holdOn)) {
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            try (Jobs ahead = node("ahead", Duration.ofMinutes(1), others::incrementAndGet);
                    Jobs behind = node("behind", Duration.ofMinutes(-1), others::incrementAndGet)) {
                // Twice the silence after which a job is taken over.
                pass(EVERY.multipliedBy(8));
                assertThat(others).hasValue(0);
                end.countDown();
                pass(EVERY.multipliedBy(4));
                assertThat(others).as("%s and %s", ahead, behind).hasPositiveValue();
            }
            assertThat(one).isNotNull();
        }
    }

    @Test
    void aJobThatDoesNotEndWithItsNodeIsHandedBack() throws InterruptedException {
        Jobs stopping = node("stopping", Duration.ZERO, this::holdOn);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        try (Jobs other = node("other", Duration.ZERO, others::incrementAndGet)) {
            assertThat(others).as("while %s waits", other).hasValue(0);
            stopping.close();
            pass(EVERY.multipliedBy(3));
            assertThat(others).hasPositiveValue();
        }
    }
}

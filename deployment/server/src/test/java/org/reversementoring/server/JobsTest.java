package org.reversementoring.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reversementoring.persistence.Database;
import org.reversementoring.persistence.HibernateJobRounds;
import org.reversementoring.persistence.HibernateUnitOfWork;

/** Who has a job in a cluster: nodes whose clocks differ, and one that is told to stop. */
class JobsTest {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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

    private static void await(String what, BooleanSupplier reached) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime() - until).as(what).isNegative();
            pass(EVERY.dividedBy(10));
        }
    }

    @Test
    void aNodeWhoseClockIsAMinuteAheadTakesNoJobFromOneThatLives() throws InterruptedException {
        try (Jobs one = node("one", Duration.ZERO, this::holdOn)) {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            try (Jobs ahead = node("ahead", Duration.ofMinutes(1), others::incrementAndGet);
                    Jobs behind = node("behind", Duration.ofMinutes(-1), others::incrementAndGet)) {
                // Twice the silence after which a job is taken over.
                pass(EVERY.multipliedBy(8));
                assertThat(others).hasValue(0);
                end.countDown();
                await("one of the others does it", () -> others.get() > 0);
                assertThat(others).as("%s and %s", ahead, behind).hasPositiveValue();
            }
            assertThat(one).isNotNull();
        }
    }

    /** What a job that runs is held by, or nothing. */
    private String holder() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select picked_by from scheduled_tasks where picked")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void twoNodesInOneProcessHandBackOnlyTheirOwn() throws Exception {
        try (Jobs one = new Jobs(database.dataSource(), EVERY, Map.of("job", this::holdOn))) {
            one.start();
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            String holder = holder();
            assertThat(holder).startsWith(ProcessHandle.current().pid() + "@");
            Jobs other = new Jobs(database.dataSource(), EVERY, Map.of("job", others::incrementAndGet));
            other.start();
            other.close();
            assertThat(holder()).isEqualTo(holder);
            end.countDown();
        }
        assertThat(others).hasValue(0);
    }

    @Test
    void whatANodeTookAndDidNotDoIsHandedBack() throws Exception {
        Jobs stopping = node("stopping", Duration.ZERO, begun::countDown);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into scheduled_tasks"
                    + " (task_name, task_instance, execution_time, picked, picked_by, version)"
                    + " values ('taken', 'recurring', current_timestamp + interval '1 day', true, 'stopping', 1)");
            connection.commit();
        }
        stopping.close();
        assertThat(holder()).isEmpty();
    }

    @Test
    void roundsAreDoneOnceThoughANodesClockIsHoursAhead() {
        HibernateUnitOfWork work = database.unitOfWork();
        Runnable right = polls(work, Duration.ZERO);
        Runnable wrong = polls(work, Duration.ofHours(2));
        Runnable behind = polls(work, Duration.ofHours(-3));
        for (int wake = 0; wake < 5; wake++) {
            wrong.run();
            right.run();
            behind.run();
        }
        // Two where the hour ends meanwhile.
        assertThat(others.get()).isBetween(1, 2);
    }

    private Runnable polls(HibernateUnitOfWork work, Duration ahead) {
        InstantSource own = () -> Instant.now().plus(ahead);
        Clock right = new DatabaseClock(database.dataSource(), own).corrected(own.withZone(ZoneOffset.UTC));
        return new Rounds(work, new HibernateJobRounds(work), right).hourly("polls", others::incrementAndGet);
    }

    @Test
    void aJobThatDoesNotEndWithItsNodeIsNotBegunElsewhereBeforeItsSilence() throws Exception {
        Jobs stopping = node("stopping", Duration.ZERO, this::holdOn);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        try (Jobs other = node("other", Duration.ZERO, others::incrementAndGet)) {
            assertThat(others).as("while %s waits", other).hasValue(0);
            stopping.close();
            assertThat(holder()).isEqualTo("stopping");
            pass(EVERY.multipliedBy(2));
            assertThat(others).hasValue(0);
            await("the other takes it over", () -> others.get() > 0);
        }
    }
}

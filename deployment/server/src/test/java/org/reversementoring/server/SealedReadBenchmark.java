package org.reversementoring.server;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What sealing and the audit log cost: one authenticated GET of a session with nine private texts, over HTTP on Jetty,
 * on a PostgreSQL that keeps its promises (fsync on). Two products run side by side in this process: the guarded one
 * (Tink, audit log, and its chain linked all the while) and a bare one that neither seals nor audits. They are measured
 * in turn; each figure is a median over the rounds. Processor time counts this process, its load generator included,
 * and PostgreSQL. Twice: with synchronous_commit on and off.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root:
 *
 * <pre>mvn -q -pl deployment/server -am test -Dtest=SealedReadBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class SealedReadBenchmark {
    private static final int ROUNDS = 7;
    private static final int CLIENTS = 16;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private record Round(double perSecond, double cpuMicros) {}

    @Test
    void sealedAndAuditedAgainstNeither() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            System.out.println(
                    "synchronous_commit | guarded GET/s | bare GET/s | ratio (lowest, highest) | guarded CPU µs |"
                            + " bare CPU µs | ratio");
            for (String commit : List.of("off", "on")) {
                try (BenchmarkServer guarded = BenchmarkServer.guarded(
                                database(postgres, "guarded", commit), folder.resolve("g" + commit));
                        BenchmarkServer bare = BenchmarkServer.bare(
                                database(postgres, "bare", commit), folder.resolve("b" + commit))) {
                    System.out.println(compared(commit, guarded, bare));
                }
            }
        }
    }

    private static String compared(String commit, BenchmarkServer guarded, BenchmarkServer bare) {
        guarded.load(CLIENTS, WARM_UP);
        bare.load(CLIENTS, WARM_UP);
        List<Round> withGuard = new ArrayList<>();
        List<Round> without = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            boolean guardedFirst = i % 2 == 0;
            (guardedFirst ? withGuard : without).add(round(guardedFirst ? guarded : bare));
            (guardedFirst ? without : withGuard).add(round(guardedFirst ? bare : guarded));
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, i -> withGuard.get(i).perSecond() / without.get(i).perSecond());
        Arrays.sort(ratios);
        double guardedCpu =
                median(withGuard.stream().mapToDouble(Round::cpuMicros).toArray());
        double bareCpu = median(without.stream().mapToDouble(Round::cpuMicros).toArray());
        return String.format(
                Locale.ROOT,
                "%s | %.0f | %.0f | %.2f (%.2f, %.2f) | %.0f | %.0f | %.2f",
                commit,
                median(withGuard.stream().mapToDouble(Round::perSecond).toArray()),
                median(without.stream().mapToDouble(Round::perSecond).toArray()),
                ratios[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS - 1],
                guardedCpu,
                bareCpu,
                bareCpu / guardedCpu);
    }

    private static Round round(BenchmarkServer server) {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        long requests = server.load(CLIENTS, ROUND);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(requests / seconds, (cpuNanos() - cpu) / 1e3 / requests);
    }

    /** Of this process and of PostgreSQL, whose processes are its children. */
    private static long cpuNanos() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long children = ProcessHandle.current()
                .descendants()
                .mapToLong(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return system.getProcessCpuTime() + children;
    }

    private static String database(EmbeddedPostgres postgres, String name, String commit) throws SQLException {
        String database = name + "_" + commit;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
            statement.execute("alter database " + database + " set synchronous_commit = " + commit);
        }
        return postgres.getJdbcUrl("postgres", database);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

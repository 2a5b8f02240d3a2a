package org.reversementoring.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a second node brings (goal R7): authenticated GETs of a session with nine private texts, sealed and audited,
 * from two nodes that are processes of their own on one PostgreSQL (fsync on), against the same from one. In turn, so
 * that what else the machine does hits both; of each round the ratio, then median, lowest and highest.
 *
 * <p>It says something only where a node is what limits. So each node has one processor to itself by {@code taskset}
 * (util-linux), and PostgreSQL and the clients share the others. On four processors that gives the database and the
 * clients two, for one node and for two alike: the second node can bring no more than what those two have left, and a
 * figure below 2 tells of them as well as of the product. The processor time of all three is printed to tell which.
 * Other work on the machine counts against whoever it meets. Without {@code taskset} the nodes take from one another
 * what they are measured by, and the figure says nothing.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root:
 *
 * <pre>mvn -q -pl deployment/server -am test -Dtest=TwoNodesBenchmark -Drounds=7
 * -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class TwoNodesBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    /** As many as keep one processor busy while some wait for the database. */
    private static final int CLIENTS_OF_A_NODE = 8;

    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    static {
        // So many connections are kept to a host; five by default, so that others would be opened for each request.
        System.setProperty("http.maxConnections", "100");
    }

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private RunningProduct product;

    /** @param nodes, database, clients share of one processor that each took */
    private record Round(double perSecond, double nodes, double database, double clients) {}

    @Test
    void twoNodesAgainstOne() throws Exception {
        boolean pinned = pinned("2,3", ProcessHandle.current().pid());
        System.out.println(
                pinned ? "each node on a processor of its own" : "NOT PINNED: no taskset, so the ratio says nothing");
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            postgres = database;
            Map<String, String> settings =
                    new HashMap<>(RunningProduct.settings(folder, postgres.getJdbcUrl("postgres", "postgres")));
            settings.put("RM_DATABASE_USER", "postgres");
            settings.put("RM_DATABASE_PASSWORD", "postgres");
            settings.put("RM_LOG_REQUESTS", "false");
            try (RunningProduct running = new RunningProduct(settings)) {
                product = running;
                settings.put("RM_OIDC_KEYS_URL", running.signOnKeys());
                BenchmarkPair pair = BenchmarkPair.keep(running.stores);
                try (NodeProcess one = node(settings, pinned, 0);
                        NodeProcess other = node(settings, pinned, 1)) {
                    ClusterTown.until("both nodes serve", () -> one.isReady() && other.isReady());
                    URI session = FullSession.write(one.api(), pair, product::token);
                    compare(List.of(one, other), session.getPath());
                }
            }
        }
    }

    private NodeProcess node(Map<String, String> settings, boolean pinned, int processor) {
        List<String> before = pinned ? List.of("taskset", "-c", "" + processor) : List.of();
        return NodeProcess.start(folder, settings, before, List.of(Instant.now().toString()));
    }

    /** From now on the process, and what it starts, runs on these processors alone. */
    private static boolean pinned(String processors, long pid) throws InterruptedException {
        try {
            Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, "" + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return taskset.waitFor(10, TimeUnit.SECONDS) && taskset.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void compare(List<NodeProcess> both, String session) throws Exception {
        for (NodeProcess node : both) {
            load(List.of(node), session, WARM_UP);
        }
        List<Round> ofOne = new ArrayList<>();
        List<Round> ofTwo = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<NodeProcess> one = List.of(both.get(i % 2));
            if (i / 2 % 2 == 0) {
                ofOne.add(round(one, session));
                ofTwo.add(round(both, session));
            } else {
                ofTwo.add(round(both, session));
                ofOne.add(round(one, session));
            }
        }
        double[] ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(i -> ofTwo.get(i).perSecond() / ofOne.get(i).perSecond())
                .sorted()
                .toArray();
        print("one node", ofOne);
        print("two nodes", ofTwo);
        System.out.println(String.format(
                Locale.ROOT,
                "two against one: %.2f (%.2f to %.2f, %d rounds)",
                median(ratios),
                ratios[0],
                ratios[ROUNDS - 1],
                ROUNDS));
    }

    private static void print(String what, List<Round> rounds) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %.0f GET/s; processors taken by nodes %.2f, PostgreSQL %.2f, clients %.2f",
                what,
                median(rounds.stream().mapToDouble(Round::perSecond).toArray()),
                median(rounds.stream().mapToDouble(Round::nodes).toArray()),
                median(rounds.stream().mapToDouble(Round::database).toArray()),
                median(rounds.stream().mapToDouble(Round::clients).toArray())));
    }

    private Round round(List<NodeProcess> nodes, String session) throws Exception {
        List<Long> pids = nodes.stream().map(NodeProcess::pid).toList();
        double ofNodes = processorSeconds(pids);
        double ofDatabase = ofDatabase();
        double ofClients = processorSeconds(List.of(ProcessHandle.current().pid()));
        long start = System.nanoTime();
        long requests = load(nodes, session, ROUND);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                requests / seconds,
                (processorSeconds(pids) - ofNodes) / seconds,
                (ofDatabase() - ofDatabase) / seconds,
                (processorSeconds(List.of(ProcessHandle.current().pid())) - ofClients) / seconds);
    }

    /** Of all sessions' processes, which the one that answers is one of. */
    private double ofDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
            own.next();
            ProcessHandle server =
                    ProcessHandle.of(own.getLong(1)).orElseThrow().parent().orElseThrow();
            return processorSeconds(server.children().map(ProcessHandle::pid).toList());
        }
    }

    private static double processorSeconds(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }

    /** Answers how many requests these nodes took in that time, each from so many clients at once. */
    private long load(List<NodeProcess> nodes, String session, Duration time) throws Exception {
        String token = product.token(BenchmarkPair.MENTOR);
        ExecutorService clients = Executors.newFixedThreadPool(nodes.size() * CLIENTS_OF_A_NODE);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (NodeProcess node : nodes) {
                URI uri = node.api().resolve(session);
                for (int i = 0; i < CLIENTS_OF_A_NODE; i++) {
                    counts.add(clients.submit(() -> {
                        long count = 0;
                        while (System.nanoTime() < end) {
                            read(uri, token);
                            count++;
                        }
                        return count;
                    }));
                }
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }

    private static void read(URI session, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) session.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

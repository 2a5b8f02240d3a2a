package org.reversementoring.war;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** One server from its start to its end; every step says in the table's row how it went. */
final class Trial {
    private static final Duration LEAK_LIMIT = Duration.ofSeconds(60);

    private final World world;
    private final Offer offer;
    private final Path war;
    private final Path folder;
    private final Row row;
    private final List<Throwable> faults = new ArrayList<>();

    /** @param folder for this server's files, kept after the run */
    Trial(World world, Offer offer, Path war, Path folder) {
        this.world = world;
        this.offer = offer;
        this.war = war;
        this.folder = folder;
        row = new Row(offer);
    }

    Row row() {
        return row;
    }

    /** @throws AssertionError with everything that went wrong and the server's last lines */
    void run() throws IOException {
        Optional<JavaHome> java = JavaHomes.atLeast(offer.leastJdk);
        if (java.isEmpty()) {
            row.skipped = "skipped: needs a JDK " + offer.leastJdk + " (set JAVA_HOME_" + offer.leastJdk + ")";
            return;
        }
        row.java = java.get().feature();
        Map<String, String> settings = world.settings(offer);
        try (AppServer server = offer.make(folder, java.get())) {
            try {
                run(server, settings);
            } catch (AssertionError | RuntimeException | IOException e) {
                faults.add(e);
            }
            if (!faults.isEmpty()) {
                AssertionError all =
                        new AssertionError(offer.title + " failed. Its last lines:\n" + server.lastLines());
                faults.forEach(all::addSuppressed);
                throw all;
            }
        }
    }

    private void run(AppServer server, Map<String, String> settings) throws IOException {
        long begin = System.nanoTime();
        server.start(settings);
        row.started = seconds(begin);
        begin = System.nanoTime();
        URI base = server.deploy(war);
        row.deployed = seconds(begin);
        row.suite = pass(new Suite(world, offer, base).checks());
        row.megabytes = server.memory();
        isThereOnce(server);
        row.leak = undeploy(server, "first");
        server.deploy(war);
        row.redeployed = pass(new Suite(world, offer, base).again());
        if (server.letsGo()) {
            isThereOnce(server);
        }
        String second = undeploy(server, "second");
        row.leak = row.leak.equals("none") ? second : row.leak;
    }

    /** Also shows that who looks for what is left sees what is there. */
    private void isThereOnce(AppServer server) {
        int copies = server.jcmd().copies();
        if (copies != 1) {
            faults.add(new AssertionError("While the product serves, its classes are in memory " + copies + " times"));
        }
    }

    private String pass(Map<String, Executable> checks) {
        int passed = 0;
        for (Map.Entry<String, Executable> check : checks.entrySet()) {
            try {
                check.getValue().execute();
                passed++;
            } catch (Throwable e) {
                faults.add(new AssertionError(check.getKey() + ": " + e.getMessage(), e));
            }
        }
        return passed + "/" + checks.size();
    }

    /** What is left after a while: threads, then the WAR's classes, which go with their class loader alone. */
    private String undeploy(AppServer server, String which) throws IOException {
        server.undeploy();
        Jcmd jcmd = server.jcmd();
        if (Eventually.holds(() -> jcmd.copies() == 0 && jcmd.threads().isEmpty(), LEAK_LIMIT)) {
            return "none";
        }
        if (!server.letsGo() && jcmd.threads().isEmpty()) {
            return "server's own";
        }
        Path dump = folder.resolve("leak.hprof");
        Files.deleteIfExists(dump);
        jcmd.dump(dump);
        List<String> threads = jcmd.threads();
        faults.add(new AssertionError("After the " + which + " undeployment " + jcmd.copies()
                + " copies of the product's classes are left and these threads: " + threads + ". See " + dump));
        return threads.isEmpty() ? "class loader" : "class loader, threads";
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}

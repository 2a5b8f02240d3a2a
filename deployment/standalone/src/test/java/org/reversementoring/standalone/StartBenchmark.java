package org.reversementoring.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the product takes from the start of its process to the first answer, and what memory it holds then, against
 * {@link BareNode}, in turn, on one PostgreSQL whose schema is up to date; both with and without a class-data archive.
 *
 * <p>Surefire does not find it by itself. To run it, from the project's root, after {@code mvn -DskipTests package}:
 *
 * <pre>mvn -q -pl deployment/standalone -am verify -Dtest=StartBenchmark -DskipITs
 * -Dsurefire.failIfNoSpecifiedTests=false -Drounds=5 -Djvm="-Xmx256m"</pre>
 */
class StartBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final List<String> JVM =
            List.of(System.getProperty("jvm", "-Xmx256m").split(" "));
    private static final Path JAR = Path.of("target/reverse-mentoring.jar").toAbsolutePath();
    private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

    @TempDir
    Path folder;

    private record Start(double wallMillis, double cpuMillis, double residentMib) {}

    @Test
    void theProductAgainstBareJersey() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            Map<String, String> settings = settings(postgres.getJdbcUrl("postgres", "postgres"));
            List<String> product = List.of("-jar", JAR.toString(), "serve");
            // The same jars: its class path stands in the manifest of the packed jar.
            List<String> bare = List.of("-cp", packed() + ":" + JAR, BareNode.class.getName());
            Map<String, List<String>> variants = new LinkedHashMap<>();
            variants.put("bare", bare);
            variants.put("product", product);
            variants.put("bare, archive", archived(settings, "bare.jsa", bare));
            variants.put("product, archive", archived(settings, "product.jsa", product));
            Map<String, List<Start>> starts = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
                    Start start = start(settings, variant.getValue());
                    if (round > 0) {
                        starts.computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
                                .add(start);
                    }
                }
            }
            starts.forEach(StartBenchmark::print);
        }
    }

    /** An archive of classes takes jars alone. */
    private Path packed() throws IOException {
        Path jar = folder.resolve("bare.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(BareNode.class, BareNode.One.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                Files.copy(TESTS.resolve(name), out);
            }
        }
        return jar;
    }

    private Map<String, String> settings(String url) {
        Map<String, String> settings = new HashMap<>();
        settings.put("RM_DATABASE_URL", url);
        settings.put("RM_DATABASE_USER", "postgres");
        settings.put("RM_DATABASE_PASSWORD", "postgres");
        settings.put("RM_OIDC_ISSUER", "http://127.0.0.1/realms/benchmark");
        settings.put("RM_HTTP_PORT", "0");
        settings.put("RM_KEY_FILE", folder.resolve("keys.json").toString());
        return settings;
    }

    /** The same with the classes of one start taken from an archive, which is made here. */
    private List<String> archived(Map<String, String> settings, String name, List<String> what) throws Exception {
        Path archive = folder.resolve(name);
        List<String> training = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive));
        training.addAll(what);
        start(settings, training);
        assertThat(archive).exists();
        List<String> with = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on"));
        with.addAll(what);
        return with;
    }

    private Start start(Map<String, String> settings, List<String> what) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(what);
        Path output = Files.createTempFile(folder, "start", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            URI address = address(process, output);
            HttpURLConnection call =
                    (HttpURLConnection) address.resolve("health/live").toURL().openConnection();
            assertThat(call.getResponseCode()).isEqualTo(200);
            double wall = (System.nanoTime() - begin) / 1e6;
            return new Start(
                    wall,
                    process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6,
                    residentKib(process.pid()) / 1024);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static URI address(Process process, Path output) throws Exception {
        while (process.isAlive()) {
            for (String line : Files.readString(output).split("\n")) {
                if (line.startsWith("READY ")) {
                    return URI.create(line.substring(6).strip());
                }
            }
            Thread.sleep(5);
        }
        throw new AssertionError("not ready:\n" + Files.readString(output));
    }

    private static double residentKib(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static void print(String name, List<Start> starts) {
        System.out.println(String.format(
                Locale.ROOT,
                "%-17s first answer %5.0f ms (%4.0f to %5.0f), processor %5.0f ms, resident %4.0f MiB",
                name,
                median(starts, Start::wallMillis),
                starts.stream().mapToDouble(Start::wallMillis).min().orElseThrow(),
                starts.stream().mapToDouble(Start::wallMillis).max().orElseThrow(),
                median(starts, Start::cpuMillis),
                median(starts, Start::residentMib)));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

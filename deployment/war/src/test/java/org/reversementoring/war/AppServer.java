package org.reversementoring.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A server with the WAR on it, as an operator would have it: a process of its own, on 127.0.0.1 alone and on free
 * ports, that takes the WAR while it runs. What it writes goes into its work folder; the distribution is only read.
 */
abstract class AppServer implements AutoCloseable {
    /** The WAR's context path on every server. */
    static final String CONTEXT = "/mentoring";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(4);

    /**
     * The least that starts everywhere. References that are only soft go at each collection, so that they do not look
     * like leaks.
     */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:SoftRefLRUPolicyMSPerMB=0",
            "-Xmx768m",
            "-Djava.awt.headless=true");

    protected final Path home;
    protected final Path work;
    protected final JavaHome java;
    /** A connection that is asked to become HTTP/2 would stay open, and on Open Liberty hold the application. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private ServerProcess process;

    /**
     * @param home the unpacked distribution, not to be written to
     * @param work an empty folder of this run
     */
    protected AppServer(Path home, Path work, JavaHome java) {
        this.home = home;
        this.work = work;
        this.java = java;
    }

    /**
     * Writes its configuration into the work folder.
     *
     * @param settings the product's; a server with a pool of its own takes the database from there, and answers what
     *     the product is told instead
     */
    protected abstract Map<String, String> install(Map<String, String> settings) throws IOException;

    /** What runs the server in the foreground. */
    protected abstract List<String> command();

    /** In addition to the product's settings. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it can be told to deploy. */
    protected abstract boolean isUp();

    /** Hands the WAR over, to be served below {@link #CONTEXT}; need not wait until it is. */
    protected abstract void put(Path war) throws IOException;

    /** Takes the WAR away again; need not wait until it is gone. */
    protected abstract void remove() throws IOException;

    /** Whether nothing of the server itself holds a class loader that was undeployed. */
    protected boolean letsGo() {
        return true;
    }

    /** Of HTTP. */
    protected abstract int port();

    /** Java with the flags that every server has. */
    protected final List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.tool("java")));
        command.addAll(JVM);
        command.addAll(List.of(arguments));
        return command;
    }

    final String address() {
        return "http://127.0.0.1:" + port();
    }

    /** Of the API, with a slash behind it. */
    final URI base() {
        return URI.create(address() + CONTEXT + "/api/v1/");
    }

    /** @param settings the product's */
    final void start(Map<String, String> settings) throws IOException {
        Files.createDirectories(work);
        Map<String, String> all = new HashMap<>(environment());
        all.putAll(install(settings));
        // What a service manager often gives: no UTF-8.
        all.put("LC_ALL", "C");
        process = ServerProcess.start(command(), all, work);
        await(this::isUp, START_LIMIT, "does not start");
    }

    final URI deploy(Path war) throws IOException {
        put(war);
        await(() -> status(base() + "health/live") == 200, DEPLOY_LIMIT, "does not serve the WAR");
        return base();
    }

    final void undeploy() throws IOException {
        remove();
        await(() -> status(base() + "health/live") != 200, DEPLOY_LIMIT, "still serves the WAR");
    }

    final Jcmd jcmd() {
        return new Jcmd(java, process.pid());
    }

    /** Resident memory in MB; 0 where the system does not tell. */
    final long memory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What the server prints, and what {@link #logs} adds. */
    final String lastLines() {
        StringBuilder text = new StringBuilder(process == null ? "" : process.lastLines());
        for (Path log : logs()) {
            try {
                if (Files.exists(log)) {
                    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
                    text.append("\n== ").append(log.getFileName()).append('\n');
                    text.append(String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    /** Log files beside what it prints. */
    protected List<Path> logs() {
        return List.of();
    }

    protected final String printed() {
        return process.log();
    }

    /** 0 where nobody answers. */
    protected final int status(String address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(BooleanSupplier reached, Duration limit, String otherwise) {
        if (!Eventually.holds(() -> reached.getAsBoolean() || !process.alive(), limit) || !process.alive()) {
            throw new AssertionError(
                    "The server " + otherwise + (process.alive() ? "" : ": it ended") + "\n" + lastLines());
        }
    }

    /** Ends exactly what {@link #start} started. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}

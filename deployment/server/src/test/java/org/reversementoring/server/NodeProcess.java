package org.reversementoring.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@link NodeMain}. */
final class NodeProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("READY (\\S+)");

    private final Process process;
    private final Path output;

    private NodeProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static NodeProcess start(Path folder, Map<String, String> settings, Instant at) {
        return start(folder, settings, List.of(), List.of(at.toString()));
    }

    /** One that serves, and whose jobs wait for {@link #startJobs}. */
    static NodeProcess startWithoutJobs(Path folder, Map<String, String> settings, Instant at) {
        return start(folder, settings, List.of(), List.of(at.toString(), "later"));
    }

    /** @param before words before the command, such as those that pin it to a core */
    static NodeProcess start(Path folder, Map<String, String> settings, List<String> before, List<String> arguments) {
        try {
            Path output = Files.createTempFile(folder, "node", ".txt");
            List<String> command = new ArrayList<>(before);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NodeMain.class.getName()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            return new NodeProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("a node ended:\n" + output());
        }
        return output().contains("READY");
    }

    /** Where its API is, once it is ready. */
    URI api() {
        Matcher ready = READY.matcher(output());
        if (!ready.find()) {
            throw new IllegalStateException("not ready: " + output());
        }
        return URI.create(ready.group(1));
    }

    /** Whether this is the process of that name in {@code scheduled_tasks.picked_by}. */
    boolean is(String name) {
        return name.startsWith(process.pid() + "@");
    }

    void advance(Duration step) {
        tell(step.toString());
    }

    void startJobs() {
        tell("jobs");
    }

    private void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a service manager stops it, with SIGTERM. Answers whether it ended within the time. */
    boolean stop(Duration within) throws InterruptedException {
        process.destroy();
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            kill();
        }
    }
}

package org.reversementoring.demo.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A main class of this class path in a JVM of its own. It has to print {@code READY <address>} and to end with its
 * standard input. What it prints is kept in a log file beside its last lines.
 */
public final class JavaPart implements Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int LAST_LINES = 25;
    private static final String READY = "READY ";

    private final String name;
    private final Process process;
    private final CompletableFuture<String> ended;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Thread atExit = new Thread(this::kill, "stop a part");
    private @Nullable URI url;

    private JavaPart(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.ended = process.onExit().thenApply(p -> "exit status " + p.exitValue());
        Thread reader = new Thread(() -> read(log), "output of " + name);
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts and waits until it is ready.
     *
     * @param classPath as the option {@code -cp} has it
     * @param log the file that gets everything it prints
     * @throws IllegalStateException with its last lines where it ends or is not ready after 90 s
     */
    public static JavaPart start(String name, String classPath, Class<?> main, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Settings of another installation in the user's environment are not meant for this one.
        builder.environment().keySet().removeIf(key -> key.startsWith("RM_") || key.equals("JAVA_TOOL_OPTIONS"));
        try {
            JavaPart part = new JavaPart(name, builder.start(), log);
            part.awaitReady();
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private void awaitReady() {
        try {
            CompletableFuture.anyOf(ready, ended).get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
            url = ready.getNow(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            url = null;
        }
        if (url == null) {
            String how = ended.getNow("not ready after " + START_LIMIT.toSeconds() + " s");
            close();
            throw new IllegalStateException(name + " did not start: " + how + ". Its last lines:\n" + lastLines());
        }
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                take(line);
            }
        } catch (IOException e) {
            take("(its output could not be read any further: " + e.getMessage() + ")");
        }
    }

    private void take(String line) {
        if (line.startsWith(READY)) {
            ready.complete(URI.create(line.substring(READY.length()).strip()));
        } else if (line.startsWith("NOW ") || line.startsWith("REFUSED ")) {
            answers.add(line);
        } else {
            synchronized (lastLines) {
                lastLines.addLast(line);
                if (lastLines.size() > LAST_LINES) {
                    lastLines.removeFirst();
                }
            }
        }
    }

    /** Writes a line to its standard input and waits for the line with which it answers. */
    public String ask(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
            String answer = answers.poll(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException(
                        name + " did not answer to \"" + line + "\" within " + ANSWER_LIMIT.toSeconds() + " s");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not listen", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI url() {
        if (url == null) {
            throw new IllegalStateException(name + " is not ready");
        }
        return url;
    }

    @Override
    public CompletableFuture<String> ended() {
        return ended;
    }

    @Override
    public String lastLines() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

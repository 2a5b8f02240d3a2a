package org.reversementoring.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packed jar as an operator runs it: a process of its own with settings from the environment. */
final class JarProcess implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Path JAR = Path.of("target/reverse-mentoring.jar");
    private static final String READY = "READY ";

    private final Process process;
    private final Path output;

    private JarProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static JarProcess start(Path folder, Map<String, String> settings, String... arguments) {
        return start(folder, settings, List.of("-jar", JAR.toAbsolutePath().toString()), arguments);
    }

    /** A main class of these tests, with the packed jar and its libraries behind it. */
    static JarProcess start(Path folder, Map<String, String> settings, Class<?> main, String... arguments) {
        String path = TESTS.toAbsolutePath() + File.pathSeparator + JAR.toAbsolutePath();
        return start(folder, settings, List.of("-cp", path, main.getName()), arguments);
    }

    /** A main class with the class path of this JVM, where nothing is packed yet. */
    static JarProcess startClasses(Path folder, Map<String, String> settings, Class<?> main, String... arguments) {
        return start(
                folder, settings, List.of("-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    private static JarProcess start(Path folder, Map<String, String> settings, List<String> what, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC"));
            command.addAll(what);
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            return new JarProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where everything goes that it prints. */
    Path log() {
        return output;
    }

    /** Waits until it has printed this; false where it ended without. */
    boolean prints(String text) {
        Instant end = Instant.now().plus(WAIT);
        while (Instant.now().isBefore(end)) {
            boolean alive = process.isAlive();
            if (output().contains(text)) {
                return true;
            }
            if (!alive) {
                return false;
            }
            pause();
        }
        throw new AssertionError("not printed: " + text + "\n" + output());
    }

    /** Types Enter. */
    void enter() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the line that says where the API is. */
    String address() {
        Instant end = Instant.now().plus(WAIT);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            for (String line : output().split("\n")) {
                if (line.startsWith(READY)) {
                    return line.substring(READY.length()).strip();
                }
            }
            pause();
        }
        throw new AssertionError("not ready:\n" + output());
    }

    int exitStatus() {
        try {
            if (!process.waitFor(WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        exitStatus();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.reversementoring.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server's process with all that it started; ends with this JVM at the latest. */
final class ServerProcess implements AutoCloseable {
    private static final int TAIL_LINES = 60;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "stop-server");

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param folder the working directory; what the process prints goes into console.log there */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path folder) {
        Path log = folder.resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What the user's shell says about Java or another installation of the product is not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("RM_") || name.startsWith("JAVA"));
        builder.environment().putAll(environment);
        try {
            ServerProcess server = new ServerProcess(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Of the Java process, which a start script may have started as its child. */
    long pid() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(handle ->
                        handle.info().command().map(c -> c.endsWith("/java")).orElse(false))
                .max(Comparator.comparing(handle -> handle.info().startInstant().orElseThrow()))
                .orElseThrow(() -> new IllegalStateException("no java runs:\n" + lastLines()))
                .pid();
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastLines() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    private List<ProcessHandle> group() {
        List<ProcessHandle> group = new ArrayList<>(process.descendants().toList());
        group.add(process.toHandle());
        return group;
    }

    private void kill() {
        group().forEach(ProcessHandle::destroyForcibly);
    }

    /** Lets the server stop by itself first. */
    @Override
    public void close() {
        List<ProcessHandle> group = group();
        group.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        group.forEach(ProcessHandle::destroyForcibly);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This JVM is ending: the hook does the same once more.
            return;
        }
    }
}

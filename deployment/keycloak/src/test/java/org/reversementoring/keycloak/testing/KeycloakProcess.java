package org.reversementoring.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run of Keycloak in an instance directory of its own. It dies on {@link #close()} and whenever this JVM dies, even
 * killed: the shell that holds it reads our pipe, and the end of the pipe is its signal. Needs a POSIX {@code sh}.
 */
final class KeycloakProcess implements AutoCloseable {
    private static final String HOLD = """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            { cat <&3 >/dev/null; kill -9 $server; } & guard=$!
            wait $server; code=$?
            kill $guard
            exit $code
            """;
    private static final int TAIL_LINES = 40;
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path log;

    private KeycloakProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static KeycloakProcess start(KeycloakDistribution distribution, Path instance, String... arguments)
            throws IOException {
        for (String shared : List.of("lib", "providers")) {
            Path link = instance.resolve(shared);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, distribution.home().resolve(shared));
            }
        }
        Path log = instance.resolve("keycloak.log");
        List<String> command = new ArrayList<>(List.of("sh", "-c", HOLD, "keycloak"));
        command.addAll(java(distribution.home(), instance));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(instance.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Settings of another Keycloak in the user's environment are not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ROOT.username());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakServer.ROOT.password());
        return new KeycloakProcess(builder.start(), log);
    }

    /** What bin/kc.sh runs, but with the serial collector and one compiler tier: 340 MB instead of 600. */
    private static List<String> java(Path home, Path instance) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + instance,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit status. */
    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Keycloak's log", e);
        }
    }

    /** Waits until a command such as {@code build} or {@code import} ends, and demands that it ended well. */
    void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw failure("has not ended after " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with code " + process.exitValue());
        }
    }

    String lastLines() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    IllegalStateException failure(String what) {
        return new IllegalStateException("Keycloak " + what + ". Its last lines:\n" + lastLines());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop Keycloak", e);
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
